import { expect, type Page } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from './support';

const isoToday = () => new Date().toLocaleDateString('sv');
const today = () => isoToday().split('-').reverse().join('/');

/** A household in which the grandmother could be payee too, on its screen. */
async function openHousehold(window: Page): Promise<void> {
  const { household, members } = aStatedHousehold(1);
  const [mother, child] = members;
  const grandmother = {
    ...mother,
    number: 3,
    givenNames: 'SABINA',
    documentNumber: '40123457',
    birthDate: '1968-02-10',
    relationship: 'PARENT',
    isHolder: false,
  };
  const stated = { revision: null, household, members: [mother, child, grandmother] };
  expect(await call(window, 'households.save', stated)).toMatchObject({ ok: true });
  await openSection(window, 'Hogares');
  await window.getByRole('gridcell', { name: 'H00001' }).dblclick();
  await expect(window.getByRole('heading', { name: 'Hogar H00001' })).toBeVisible();
}

async function choose(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'Cambios…' }).press('Enter');
  await window.getByRole('menuitem', { name: item }).press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
}

test('a household moves and gets another payee, by keyboard', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await openHousehold(window);

  await choose(window, 'Mudanza');
  await window.getByRole('combobox', { name: 'Centro poblado' }).pressSequentially('LURI');
  await window.getByRole('option', { name: /LURICOCHA/ }).click();
  await window.getByLabel('Dirección').fill('Jr. Progreso 120');
  await window.getByLabel('Sustento').fill('declaración jurada');
  await window.getByLabel('Fecha').fill('31/12/2099');
  await picture('mudanza');
  await expectAccessible(window);
  await window.getByLabel('Fecha').press('Enter');
  await expect(window.getByRole('alert')).toBeVisible();
  await picture('mudanza-rechazada');
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'mudanza-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);
  await window.getByLabel('Fecha').fill(today());
  await window.getByLabel('Fecha').press('Enter');
  await expect(window.getByText('La mudanza quedó guardada', { exact: false })).toBeVisible();
  await expect(window.getByText('Jr. Progreso 120', { exact: false }).first()).toBeVisible();

  await choose(window, 'Cambio de titular');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(window.getByRole('heading', { name: 'Hogar H00001' })).toBeVisible();
  await choose(window, 'Cambio de titular');
  await expect(window.getByLabel('Nuevo titular').getByRole('option')).toHaveCount(2);
  await window.getByLabel('Nuevo titular').selectOption('3');
  await window.getByLabel('Motivo').selectOption('ABSENT');
  await window.getByLabel('Fecha').fill(today());
  await window.getByLabel('Sustento').fill('Acta 12-2026');
  await picture('cambio-de-titular');
  await expectAccessible(window);
  await window.getByLabel('Sustento').press('Enter');
  await expect(window.getByText(/^El titular es ahora .*SABINA/)).toBeVisible();
  await picture('cambio-de-titular-hecho');

  const paid = await call(window, 'affiliation.affiliate', { on: isoToday(), codes: ['H00001'] });
  expect(paid).toMatchObject({ ok: true, value: { affiliated: ['H00001'] } });
  await choose(window, 'Cambio de titular');
  await window.getByLabel('Nuevo titular').selectOption('1');
  await window.getByLabel('Motivo').selectOption('BY_AGREEMENT');
  await window.getByLabel('Fecha').fill(today());
  await window.getByLabel('Sustento').fill('Acta 13-2026');
  await window.getByLabel('Sustento').press('Enter');
  await expect(window.getByText(/por confirmar por otra persona en Inscripción/)).toBeVisible();
  await picture('cambio-de-titular-por-confirmar');
});
