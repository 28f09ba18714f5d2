import { expect, type Page } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';
import { affiliateOne } from './affiliateOne';
import { createRegistry, expectAccessible, importCenters, pictureAsSeen, registerHouseholds, zoom } from './support';

/** The day as people type it. */
const TODAY = new Date().toLocaleDateString('sv').split('-').reverse().join('/');

async function openHousehold(window: Page, code: string): Promise<void> {
  await openSection(window, 'Hogares');
  await window.getByText(code, { exact: true }).dblclick();
  await expect(window.getByRole('heading', { name: `Hogar ${code}` })).toBeVisible();
}

async function openChange(window: Page, name: string) {
  await window.getByRole('button', { name: 'Cambios…' }).press('Enter');
  await window.getByRole('menuitem', { name }).press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

async function state(window: Page, evidence: string): Promise<void> {
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Fecha').fill(TODAY);
  await dialog.getByLabel('Sustento').fill(evidence);
  await dialog.getByLabel('Sustento').press('Enter');
}

test('somebody goes to another household, one becomes two and two one, each seen before it is done', async ({
  app,
  window,
  picture,
}) => {
  await createRegistry(window);
  await registerHouseholds(window, 2);

  await openHousehold(window, 'H00001');
  const dialog = await openChange(window, 'Pase a otro hogar');
  await dialog.getByLabel('Integrante').selectOption('2');
  await dialog.getByLabel('Hogar al que pasa').pressSequentially('caceres');
  await expect(window.getByRole('option', { name: /H00002/ })).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(dialog.getByLabel('Hogar al que pasa')).toHaveValue('H00002');
  await expect(dialog.getByText(/H00002 · CÁCERES .* · Candidato/)).toBeVisible();
  await dialog.getByLabel('Parentesco').selectOption('OTHER_RELATIVE');
  await state(window, 'Acta de conciliación 12');
  await expect(dialog.getByRole('cell', { name: /Hogar H00001, n.º 2/ })).toBeVisible();
  await expect(dialog.getByRole('cell', { name: /Hogar H00002, n.º 3 · Otro pariente/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Guardar' })).toBeFocused();
  await picture('traspaso-revision');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(window.getByText('El cambio quedó guardado en el hogar H00002.', { exact: false })).toBeVisible();
  await expect(window.getByText('Integrantes (1)')).toBeVisible();

  await openHousehold(window, 'H00002');
  await openChange(window, 'División del hogar');
  await dialog.getByRole('checkbox', { name: /^1\./ }).press('Space');
  await dialog.getByRole('checkbox', { name: /^3\./ }).press('Space');
  await dialog.getByLabel('Código del hogar nuevo').fill('H00009');
  await dialog.getByLabel('Titular del hogar nuevo').selectOption('1');
  await state(window, 'Acta del juez de paz');
  await expect(dialog.getByText('Complete este dato.')).toBeVisible();
  await dialog.getByLabel('Nuevo titular de los que se quedan').selectOption('2');
  await picture('division-datos');
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'division-datos-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(dialog.getByText('Se crea el hogar H00009: Candidato.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /FLOR DE MARÍA.*n.º 2 · Jefe.* · titular/ })).toBeVisible();
  await picture('division-revision');
  await dialog.getByRole('button', { name: 'Corregir' }).press('Enter');
  await expect(dialog.getByLabel('Código del hogar nuevo')).toHaveValue('H00009');
  await dialog.getByLabel('Sustento').press('Enter');
  await dialog.getByRole('button', { name: 'Guardar' }).press('Enter');
  await expect(window.getByText('El cambio quedó guardado en el hogar H00009.', { exact: false })).toBeVisible();

  await openHousehold(window, 'H00009');
  await openChange(window, 'Unión con otro hogar');
  await dialog.getByLabel('Hogar que queda').fill('H00002');
  await expect(dialog.getByText('¿Quiénes están registrados también en el hogar H00002?')).toBeVisible();
  await picture('union-datos');
  await state(window, 'Acta de conciliación 13');
  await expect(dialog.getByText('El hogar H00009 pasa de Candidato a Desafiliado.')).toBeVisible();
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(window.getByText('El cambio quedó guardado en el hogar H00002.', { exact: false })).toBeVisible();
  await expect(window.getByText('Integrantes (0)')).toBeVisible();
});

test('of a household that is paid it is a proposal, and says so before it is made', async ({
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await affiliateOne(window);
  await openHousehold(window, 'H00001');
  const dialog = await openChange(window, 'División del hogar');
  await dialog.getByRole('checkbox', { name: /^3\./ }).press('Space');
  await dialog.getByLabel('Código del hogar nuevo').fill('H00009');
  await dialog.getByLabel('Titular del hogar nuevo').selectOption('3');
  await state(window, 'Acta del juez de paz');
  await expect(dialog.getByText('Es una propuesta (División del hogar)', { exact: false })).toBeVisible();
  await picture('division-propuesta');
  await dialog.getByRole('button', { name: 'Proponer' }).press('Enter');
  await expect(window.getByText('El cambio quedó por confirmar por otra persona', { exact: false })).toBeVisible();
  await expect(window.getByText('Integrantes (3)')).toBeVisible();
  await expect(
    window.getByText('Espera a que otra persona lo confirme: División del hogar', { exact: false }),
  ).toBeVisible();
  await expect(dialog).toBeHidden();
  await picture('hogar-espera');
  await window.getByRole('link', { name: 'Ver en Por confirmar' }).press('Enter');
  await expect(window.getByText('Integrante 3: H00001 → H00009')).toBeVisible();
});
