import { isAbsolute } from 'node:path';
import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { pickRequest } from '@shared/contract/bridge';
import { handle } from './channels';
import type { PickedFiles } from './pickedFiles';

const PROPERTIES = {
  file: ['openFile'],
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory', 'createDirectory'],
} as const satisfies Record<string, OpenDialogOptions['properties']>;

/** File dialogs, dropped files and "show in folder": the paths stay here. */
export function answerFileRequests(window: BrowserWindow, files: PickedFiles): void {
  handle(window, 'shell:pick', async (input) => {
    const paths = await askForPaths(window, pickRequest.parse(input));
    return paths.map(files.keep);
  });
  handle(window, 'shell:dropped', (input) => pathsIn(input).map(files.keep));
  handle(window, 'shell:show', (picked) => {
    const path = typeof picked === 'string' ? files.pathOf(picked) : undefined;
    if (path !== undefined) shell.showItemInFolder(path);
  });
}

// `dialog.…` is read at each call, so that a test can put its own answer there.
async function askForPaths(
  window: BrowserWindow,
  request: ReturnType<typeof pickRequest.parse>,
): Promise<readonly string[]> {
  const { kind, title, name, filters = [] } = request;
  const options = { ...(title === undefined ? {} : { title }), filters };
  if (kind === 'save') return askForTarget(window, { ...options, name });
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...options,
    properties: [...PROPERTIES[kind]],
  });
  return canceled ? [] : filePaths;
}

type Target = { readonly title?: string; readonly name?: string | undefined; readonly filters: Electron.FileFilter[] };

/** The path to write to, or nothing where the person thought better of it. */
export async function askForTarget(window: BrowserWindow, { name, ...options }: Target): Promise<readonly string[]> {
  const suggestion = name === undefined ? {} : { defaultPath: name };
  const { canceled, filePath } = await dialog.showSaveDialog(window, { ...options, ...suggestion });
  return canceled || !filePath ? [] : [filePath];
}

/** The preload reads them off the dropped files; a file that a script made has no path. */
function pathsIn(input: unknown): readonly string[] {
  const paths: readonly unknown[] = Array.isArray(input) ? input : [];
  return paths.filter((path): path is string => typeof path === 'string' && isAbsolute(path));
}
