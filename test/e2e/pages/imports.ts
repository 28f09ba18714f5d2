import { expect, type Page } from '@playwright/test';
import type { Office } from '../support/office';
import { idle, press, told } from './frame';

/** Picks files in the system's dialog and waits for what they would change. */
export async function pickFiles(office: Office, button: string | RegExp, ...paths: readonly string[]): Promise<void> {
  const window = office.window();
  await office.pickNext(...paths);
  await press(window, button);
  await expect(told(window, 'Todavía no se guardó nada')).toBeVisible();
  await idle(window);
}

export async function apply(window: Page, how: 'all' | 'good rows'): Promise<void> {
  await press(window, how === 'all' ? /^Aplicar$/ : 'Aplicar solo las filas buenas');
  await expect(told(window, /^Listo\./)).toBeVisible();
  await idle(window);
}

/** Saves the workbooks with remarks to where the dialog is answered with. */
export async function saveRemarks(office: Office, target: string, count: number): Promise<void> {
  await office.pickNext(target);
  await press(office.window(), 'Guardar observaciones…');
  await expect(told(office.window(), `Libros con observaciones guardados: ${count}.`)).toBeVisible();
}

/** Drops real files on the window, as from the system's file manager. */
export async function dropFiles(window: Page, ...files: readonly string[]): Promise<void> {
  const place = await window.getByTestId('drop').boundingBox();
  if (place === null) throw new Error('there is nowhere to drop files');
  const session = await window.context().newCDPSession(window);
  const at = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
  await session.detach();
}
