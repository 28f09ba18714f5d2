import { findElectron } from './electron.mjs';
import { sandboxSwitch, underDisplay } from './display.mjs';
import { childEnvironment, root } from './places.mjs';
import { run } from './run.mjs';

/** Opens the built application and waits until it is closed. */
export async function openApp(args = [], extra = {}) {
  const { program, environment } = await findElectron();
  const [command, all] = underDisplay(program, [...sandboxSwitch(), root, ...args]);
  return run(command, all, { env: childEnvironment({ ...environment, ...extra }) });
}
