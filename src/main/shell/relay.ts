import type { BrowserWindow } from 'electron';
import type { Backend } from './backend';
import { handle, listen } from './channels';
import type { PickedFiles } from './pickedFiles';
import { withPickedPaths } from './pickedInput';

/** Passes the window's calls on to the backend, whatever their name: that is the backend's affair. */
export function relayCalls(window: BrowserWindow, backend: Backend, files: PickedFiles): void {
  handle(window, 'api:call', async (name, input, jobId) => {
    if (typeof name !== 'string') return { ok: false, problem: { code: 'not-found', what: 'name' } };
    const given = withPickedPaths(input, files);
    return given.ok ? backend.ask(name, given.value, typeof jobId === 'string' ? jobId : undefined) : given;
  });
  listen(window, 'api:cancel', (jobId) => {
    if (typeof jobId === 'string') backend.cancel(jobId);
  });
}
