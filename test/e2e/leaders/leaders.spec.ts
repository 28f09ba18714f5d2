import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  registerHouseholds,
  zoom,
} from '../households/support';
import { dialogOn, openSection, press } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

const codes = [1, 2].map((index) => aStatedHousehold(index).household.code);

/** Pages of a PDF; 0 while there is none. */
const pagesOf = (file: string) =>
  readFile(file, 'latin1').then(
    (text) => Number(/\/Count (\d+)/.exec(text)?.[1] ?? 0),
    () => 0,
  );

async function openLeaders(window: Page): Promise<void> {
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Madres líderes' }).click();
}

/** One centre out of the catalogue, by what is typed of its name. */
async function typeCenter(window: Page, text: string): Promise<void> {
  await dialogOn(window).getByRole('combobox', { name: 'Centro poblado' }).focus();
  await window.keyboard.type(text);
  await window.getByRole('option', { name: new RegExp(text, 'i') }).click();
}

test('a mother leader is named by keyboard with her zone, changed, printed and ended', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await registerHouseholds(window, 2);
  const affiliated = await call(window, 'affiliation.affiliate', { on: '2026-02-10', codes });
  expect(affiliated).toMatchObject({ ok: true, value: { refused: [] } });
  await openLeaders(window);
  await expect(window.getByText(/^No hay madres líderes registradas/)).toBeVisible();

  await window.getByRole('button', { name: 'Nombrar…' }).press('Enter');
  const dialog = dialogOn(window);
  await dialog.getByRole('combobox', { name: 'Hogar' }).focus();
  await window.keyboard.type('H00001');
  await window.getByRole('option', { name: /^H00001/ }).click();
  await dialog.getByRole('combobox', { name: 'Persona' }).selectOption('1');
  await typeCenter(window, 'Huanta');
  await dialog.getByLabel('Desde').focus();
  await window.keyboard.type('1/3/26');
  await dialog.getByLabel('Elección').focus();
  await window.keyboard.type('Acta del 28 de febrero');
  await dialog.getByLabel('Teléfono').focus();
  await window.keyboard.type('966123456');
  await picture('madre-lider-nombrar');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^ML-001, HUAMÁN .*: 1 familia en su zona\.$/)).toBeVisible();

  await window.getByRole('button', { name: /^Zona de HUAMÁN/ }).press('Enter');
  await dialogOn(window).getByLabel('Hogares nombrados uno por uno').focus();
  await window.keyboard.type('H00002');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^ML-001, .*: 2 familias en su zona\.$/)).toBeVisible();
  await window.getByRole('button', { name: /^Familias de HUAMÁN/ }).press('Enter');
  await expect(window.getByRole('region', { name: /^Familias de la zona de HUAMÁN.* \(2\)$/ })).toBeVisible();
  await picture('madres-lideres');
  await expectAccessible(window);

  // each paper alone, though the one before was printed from the same screen
  for (const [button, name] of [
    ['Lista en PDF…', 'familias.pdf'],
    ['Directorio en PDF…', 'directorio.pdf'],
  ] as const) {
    const page = join(dataFolder, name);
    await pickNext(page);
    await window.getByRole('button', { name: button }).press('Enter');
    await expect.poll(() => pagesOf(page)).toBe(1);
  }
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'madres-lideres-200');
  await zoom(app, window, 1);

  await window.getByRole('button', { name: /^Terminar el periodo de HUAMÁN/ }).press('Enter');
  await dialogOn(window).getByLabel('Último día').focus();
  await window.keyboard.type('30/4/26');
  await dialogOn(window).getByLabel('Motivo').focus();
  await window.keyboard.type('Se mudó');
  await press(dialogOn(window), 'Guardar');
  await expect(window.getByText(/^No hay madres líderes registradas/)).toBeVisible();
  await window.getByRole('checkbox', { name: 'Mostrar también las de antes' }).press('Space');
  await expect(window.getByText('01/03/2026 – 30/04/2026')).toBeVisible();
});
