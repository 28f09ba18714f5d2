import { existsSync } from 'node:fs';

const isLinux = process.platform === 'linux';

/** Whether a person could see a window that we open. */
export const hasDisplay = () => !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The same command on a virtual screen, where there is none. */
export function underDisplay(command, args) {
  if (hasDisplay()) return [command, args];
  if (!existsSync('/usr/bin/xvfb-run')) throw new Error('No hay pantalla, y falta el paquete xvfb para una virtual.');
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]];
}

/** Chromium's sandbox cannot start for root in a container; the product never sets this. */
export const sandboxSwitch = () => (isLinux && process.getuid?.() === 0 ? ['--no-sandbox'] : []);
