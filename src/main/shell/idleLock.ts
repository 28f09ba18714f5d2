import { powerMonitor } from 'electron';

const LONGEST_IDLE_SECONDS = 600;
const LOOK_EVERY_MS = 5_000;

/** Locks once each time that nobody has used the computer for ten minutes, that its screen is locked or that it sleeps. */
export function watchIdle(lock: () => void): void {
  const limit = idleLimit(process.env['JUNTOS_IDLE_SECONDS']);
  let locked = false;
  const look = () => {
    const idle = powerMonitor.getSystemIdleTime() >= limit;
    if (idle && !locked) lock();
    locked = idle;
  };
  setInterval(look, Math.min(LOOK_EVERY_MS, limit * 500)).unref();
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
}

/** The environment may make it shorter, never longer. */
function idleLimit(given: string | undefined): number {
  const seconds = Number(given);
  return seconds > 0 ? Math.min(seconds, LONGEST_IDLE_SECONDS) : LONGEST_IDLE_SECONDS;
}
