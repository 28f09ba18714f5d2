import { expect, type Page } from '@playwright/test';
import type { Office } from '../support/office';
import { choose, dialogOn, press, told } from './frame';

/** How many questions the work list says are open. */
export async function openQuestions(window: Page): Promise<number> {
  const title = await window.getByRole('heading', { name: /^Lista de trabajo \(\d+\)$/ }).innerText();
  return Number(/\d+/.exec(title)?.[0]);
}

/** Settles the first row of the work list as a service that could not be verified. */
export async function settleFirstRow(office: Office, note: string): Promise<void> {
  const window = office.window();
  await window.getByRole('button', { name: 'Resolver…' }).first().click();
  const dialog = dialogOn(window);
  await expect(dialog.getByRole('button', { name: 'Resolver', exact: true })).toBeDisabled();
  await choose(window, 'Motivo o fuente', 'Servicio cerrado', dialog);
  await dialog.getByLabel(/^Nota/).fill(note);
  await office.look('18-resolver-uno');
  await press(dialog, /^Resolver$/);
  await expect(dialog).toHaveCount(0);
}

/** Settles everything open of the first facility that has something open in a month; answers how much that was. */
export async function settleFacility(office: Office, month: string, note: string): Promise<number> {
  const window = office.window();
  await press(window, 'Resolver todo un establecimiento…');
  const dialog = dialogOn(window);
  await dialog.getByRole('combobox', { name: 'Establecimiento' }).click();
  await window.getByRole('listbox').getByRole('option').first().click();
  await choose(window, 'Mes', month, dialog);
  await choose(window, 'Motivo o fuente', 'La institución no respondió', dialog);
  await dialog.getByLabel(/^Nota/).fill(note);
  await press(dialog, 'Ver a quién afecta');
  const affected = dialog.getByText(/^Afecta a \d+/);
  await expect(affected).toBeVisible();
  await office.look('19-resolver-establecimiento');
  const count = Number(/\d+/.exec(await affected.innerText())?.[0]);
  await press(dialog, /^Resolver$/);
  await expect(told(window, `${count} corresponsabilidades resueltas.`)).toBeVisible();
  return count;
}
