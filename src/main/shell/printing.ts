import type { BrowserWindow } from 'electron';
import { printRequest } from '@shared/contract/bridge';
import { handle } from './channels';
import { askForTarget } from './files';
import { pageFoot } from './pageFoot';
import type { PickedFiles } from './pickedFiles';
import { writeWhole } from './wholeFile';

/** Prints what the window shows (its print styles decide what that is): to a PDF file or through the system's dialog. */
export function answerPrintRequests(window: BrowserWindow, files: PickedFiles): void {
  handle(window, 'shell:print', async (input) => {
    const { to, name, landscape, foot } = printRequest.parse(input);
    if (to === 'paper') {
      // the system adds the number of each page beside a footer
      window.webContents.print({
        landscape,
        printBackground: true,
        ...(foot === null ? {} : { header: ' ', footer: foot || ' ' }),
      });
      return undefined;
    }
    const [path] = await askForTarget(window, { name, filters: [{ name: 'PDF', extensions: ['pdf'] }] });
    if (path === undefined) return undefined;
    await writePdf(window, path, { landscape, ...pageFoot(foot) });
    return files.keep(path);
  });
}

type PdfLook = Omit<Parameters<BrowserWindow['webContents']['printToPDF']>[0], 'pageSize' | 'printBackground'>;

async function writePdf(window: BrowserWindow, path: string, look: PdfLook): Promise<void> {
  const pdf = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, ...look });
  await writeWhole(path, pdf);
}
