import { rename, writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { printRequest } from '@shared/contract/bridge';
import { handle } from './channels';
import { askForTarget } from './files';
import type { PickedFiles } from './pickedFiles';

/** Prints what the window shows (its print styles decide what that is): to a PDF file or through the system's dialog. */
export function answerPrintRequests(window: BrowserWindow, files: PickedFiles): void {
  handle(window, 'shell:print', async (input) => {
    const { to, name, landscape } = printRequest.parse(input);
    if (to === 'paper') {
      window.webContents.print({ landscape, printBackground: true });
      return undefined;
    }
    const [path] = await askForTarget(window, { name, filters: [{ name: 'PDF', extensions: ['pdf'] }] });
    if (path === undefined) return undefined;
    await writePdf(window, path, landscape);
    return files.keep(path);
  });
}

/** Under another name first: a half-written file is never taken for the document. */
async function writePdf(window: BrowserWindow, path: string, landscape: boolean): Promise<void> {
  const pdf = await window.webContents.printToPDF({ pageSize: 'A4', landscape, printBackground: true });
  const unfinished = `${path}.tmp`;
  await writeFile(unfinished, pdf);
  await rename(unfinished, path);
}
