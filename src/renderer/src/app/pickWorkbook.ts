import { shell } from '../api';

/** Where to write a workbook; undefined where the person closed the dialog. */
export async function pickWorkbook(name: string): Promise<{ readonly picked: string } | undefined> {
  const [file] = await shell.pick({ kind: 'save', name, filters: [{ name: 'Excel', extensions: ['xlsx'] }] });
  return file === undefined ? undefined : { picked: file.picked };
}
