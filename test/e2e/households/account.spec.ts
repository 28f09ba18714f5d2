import { expect, type Page } from '@playwright/test';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { addPerson } from '../pages/people';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';
import { affiliateOne } from './affiliateOne';
import { call, createRegistry, expectAccessible, importCenters, PASSPHRASE, pictureAsSeen, zoom } from './support';

const OTHER = 'Pedro Rojas';
/** The day as people type it. */
const TODAY = new Date().toLocaleDateString('sv').split('-').reverse().join('/');

async function openDialog(window: Page) {
  await window.getByRole('button', { name: 'Cambios…' }).press('Enter');
  await window.getByRole('menuitem', { name: 'Forma de pago y cuenta' }).press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

async function openHousehold(window: Page): Promise<void> {
  await openSection(window, 'Hogares');
  await window.getByText('H00001').dblclick();
}

test('an account is proposed by keyboard, confirmed by somebody else and told in the history', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await addPerson(window, OTHER, /Supervis/, PASSPHRASE);
  await affiliateOne(window);
  await openHousehold(window);

  const dialog = await openDialog(window);
  await expect(dialog.getByText('Todavía no está registrado cómo se le paga.')).toBeVisible();
  await dialog.getByLabel('Modalidad de pago').selectOption('ATM');
  await dialog.getByLabel('Cuenta').fill('4214 1000 1234 5678');
  await dialog.getByLabel('Motivo').selectOption('OPENED');
  await dialog.getByLabel('Fecha').fill(TODAY);
  await dialog.getByLabel('Sustento').fill('Contrato de cuenta 123');
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(dialog.getByText('Ese parece el número de una tarjeta', { exact: false })).toBeVisible();
  await picture('cuenta-dialogo');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'cuenta-dialogo-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);
  await dialog.getByLabel('Cuenta').fill('04-321-123456');
  await dialog.getByLabel('Cuenta').press('Enter');
  await expect(window.getByText('La forma de pago quedó por confirmar', { exact: false })).toBeVisible();

  expect(await call(window, 'registry.lock', {})).toMatchObject({ ok: true });
  await window.reload();
  await signIn(window, OTHER, PASSPHRASE);
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Por confirmar' }).press('Enter');
  await expect(window.getByText('Modalidad de pago: — → Cajero automático')).toBeVisible();
  await expect(window.getByText('Cuenta: — → 04321123456')).toBeVisible();
  await picture('cuenta-por-confirmar');
  await window.getByRole('button', { name: 'Confirmar: hogar H00001' }).press('Enter');
  await window.getByRole('button', { name: 'Confirmar', exact: true }).press('Enter');
  await expect(window.getByText('No hay nada por confirmar.')).toBeVisible();

  await openHousehold(window);
  await expect(window.getByText('04321123456', { exact: true })).toBeVisible();
  await expect(window.getByText('Cuenta: — → *******3456').first()).toBeVisible();
  const history = window.getByRole('table', { name: 'Historial de datos' });
  await expect(history.getByRole('row', { name: /Forma de pago/ })).toContainText('Cajero automático · 04321123456');
  await picture('cuenta-hogar');
  await history.scrollIntoViewIfNeeded();
  await picture('cuenta-historial');
  await expectAccessible(window);
});
