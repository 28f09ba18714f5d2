import { expect, type Page } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';
import { createRegistry, expectAccessible, pictureAsSeen, registerHouseholds, zoom } from './support';

/** The day as people type it. */
const TODAY = new Date().toLocaleDateString('sv').split('-').reverse().join('/');

async function openChange(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: 'Cambios…' }).press('Enter');
  await window.getByRole('menuitem', { name }).press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
}

test('a birth and a death are recorded by keyboard and told in the timeline', async ({ app, window, picture }) => {
  await createRegistry(window);
  await registerHouseholds(window, 1);
  await openSection(window, 'Hogares');
  await window.getByText('H00001').dblclick();
  const dialog = window.getByRole('dialog');

  await openChange(window, 'Fallecimiento');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('heading', { name: 'Hogar H00001' })).toBeVisible();

  await openChange(window, 'Nacimiento');
  await dialog.getByLabel('Madre').selectOption({ index: 1 });
  await dialog.getByLabel('Fecha').fill(TODAY);
  await dialog.getByLabel('Sustento').fill('Certificado de nacido vivo 123');
  await dialog.getByLabel('Apellido paterno').fill('HUAMÁN');
  // the keys of the screen behind would lose what was typed
  for (const key of ['F2', 'Control+f', 'Alt+1']) await window.keyboard.press(key);
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Nombres').fill('JOSÉ');
  await dialog.getByLabel('Nombres').press('Enter');
  await expect(dialog.getByText('Complete este dato.')).toBeVisible();
  await picture('cambios-nacimiento');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'cambios-nacimiento-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);
  await dialog.getByLabel('Sexo').selectOption('M');
  await dialog.getByLabel('Nombres').press('Enter');
  await expect(window.getByText('Ingresó el integrante 3.', { exact: false })).toBeVisible();

  await openChange(window, 'Fallecimiento');
  await dialog.getByLabel('Integrante').selectOption('1');
  await dialog.getByLabel('Fecha').fill(TODAY);
  await dialog.getByLabel('Sustento').fill('Acta de defunción 45');
  await picture('cambios-fallecimiento');
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(window.getByText('nombre otro titular', { exact: false })).toBeVisible();
  await expect(window.getByText(/Falleció el integrante 1/)).toBeVisible();
  // the screen is given back a moment after the dialog is gone
  await expect(dialog).toBeHidden();
  await expect(window.locator('#root')).not.toHaveAttribute('aria-hidden', 'true');
  await picture('cambios-historia');
  await expectAccessible(window);
});

test('a payee does not leave before another one is named; a member who moved out does', async ({ window, picture }) => {
  await createRegistry(window);
  await registerHouseholds(window, 1);
  await openSection(window, 'Hogares');
  await window.getByText('H00001').dblclick();
  const dialog = window.getByRole('dialog');
  await openChange(window, 'Retiro de un integrante');
  await dialog.getByLabel('Integrante').selectOption('1');
  await dialog.getByLabel('Motivo').selectOption('MOVED_OUT');
  await dialog.getByLabel('Fecha').fill(TODAY);
  await dialog.getByLabel('Sustento').fill('Acta 7-2026');
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(dialog.getByText('Nombre primero a otro titular', { exact: false })).toBeVisible();
  await picture('cambios-retiro-titular');
  await dialog.getByLabel('Integrante').selectOption('2');
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(window.getByText('El cambio quedó guardado en el hogar H00001.')).toBeVisible();
  await expect(window.getByText('Integrantes (1)')).toBeVisible();
});
