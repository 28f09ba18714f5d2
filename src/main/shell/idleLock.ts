import { powerMonitor } from 'electron';

const IDLE_SECONDS = 600;
const LOOK_EVERY_MS = 5_000;

/** Locks once each time that nobody has used the computer for ten minutes, that its screen is locked or that it sleeps. */
export function watchIdle(lock: () => void): void {
  let wasIdle = false;
  const look = () => {
    const isIdle = powerMonitor.getSystemIdleTime() >= IDLE_SECONDS;
    if (isIdle && !wasIdle) lock();
    wasIdle = isIdle;
  };
  setInterval(look, LOOK_EVERY_MS).unref();
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
}
