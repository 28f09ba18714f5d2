import { expect, type Page } from '@playwright/test';
import { calculateOne, SUPERVISOR } from '../bimester/calculateOne';
import { call, createRegistry, importCenters, PASSPHRASE } from '../households/support';
import { signIn } from '../pages/door';
import { choose, dialogOn, openSection, press, told } from '../pages/frame';
import { expectAccessible } from '../support/accessible';
import { test, type Office } from '../support/office';
import { sidewaysScroll, takeZoomedPicture, zoom } from '../support/zoom';

const TODAY = '2026-05-04';
const CALCULATOR = 'Rosa Quispe';
const APPROVER = 'Luis Paz';
const CANCELLER = 'Olga Ríos';
const HOUSEHOLD = 'H00006';

test.describe.configure({ mode: 'serial' });

const openPayments = async (window: Page, tab: 'Lista de pago' | 'Revisión') => {
  await openSection(window, 'Pagos');
  await window.getByRole('tab', { name: tab }).click();
};
const expectStep = (window: Page, name: string) => expect(window.locator('[aria-current="step"]')).toHaveText(name);
const sitDown = async (window: Page, name: string) => {
  await press(window, /^Bloquear/);
  await signIn(window, name, PASSPHRASE);
};

async function lookEnlarged(office: Office, name: string): Promise<void> {
  await zoom(office, 2);
  await expect.poll(() => office.window().evaluate(() => innerWidth)).toBe(683);
  await takeZoomedPicture(office, name);
  expect(await sidewaysScroll(office.window())).toEqual([]);
  await zoom(office, 1);
}

test('a payment is withheld with a reason, and the list is calculated again', async ({ office }) => {
  const window = await office.start(TODAY);
  await createRegistry(window);
  await importCenters(window, office.pickNext, office.file());
  await calculateOne(window);
  await call(window, 'users.add', { name: APPROVER, role: 'aprobador', passphrase: PASSPHRASE, own: true });

  await openPayments(window, 'Lista de pago');
  await expectStep(window, 'Calculada');
  await press(window, 'Pasar a revisión');
  await expectStep(window, 'En revisión');
  await office.look('pagos-en-revision');

  await openPayments(window, 'Revisión');
  await expect(told(window, 'Totales de control: hogares 1, importe S/')).toBeVisible();
  await press(window, 'Retener los pagos de un hogar…');
  const dialog = dialogOn(window);
  await dialog.getByLabel('Hogar').fill(HOUSEHOLD);
  await dialog.getByLabel('Explicación').fill('El DNI no se lee');
  await office.look('pagos-retener');
  await press(dialog, 'Retener');
  await expect(window.getByRole('row', { name: new RegExp(`${HOUSEHOLD}.*El DNI no se lee`) })).toBeVisible();
  await expectAccessible(window);
  await office.look('pagos-revision');
  await lookEnlarged(office, 'pagos-revision-200');

  await openPayments(window, 'Lista de pago');
  await expectStep(window, 'En borrador');
  await expect(told(window, 'Es un borrador: calcúlela otra vez')).toBeVisible();
  await press(window, 'Calcular otra vez');
  await expectStep(window, 'Calculada');
  await expect(window.getByText('Retenidos: 1')).toBeVisible();
});

test('the retention ends with a note, and the payment is in the list again', async ({ office }) => {
  const window = office.window();
  await openPayments(window, 'Revisión');
  await press(window, `Levantar… Hogar ${HOUSEHOLD}`);
  await dialogOn(window).getByLabel('Explicación').fill('Se vio el DNI renovado');
  await press(dialogOn(window), 'Levantar la retención');
  await expect(told(window, 'No hay pagos retenidos.')).toBeVisible();
  await openPayments(window, 'Lista de pago');
  await press(window, 'Calcular otra vez');
  await expect(window.getByText('Por pagar: 1')).toBeVisible();
  await choose(window, 'Mostrar', 'Por pagar');
  await press(window, `Por qué Hogar ${HOUSEHOLD}`);
  await expect(dialogOn(window).getByRole('row', { name: /B8 Cumplió S\/\s200,00/ })).toBeVisible();
  await office.look('pagos-por-que');
  await lookEnlarged(office, 'pagos-por-que-200');
  await window.keyboard.press('Escape');
});

test('over the set sum two people approve, and the list waits for the second', async ({ office }) => {
  const window = office.window();
  await sitDown(window, SUPERVISOR);
  await openPayments(window, 'Lista de pago');
  await press(window, 'Segunda aprobación…');
  await dialogOn(window).getByRole('checkbox').press('Space');
  await dialogOn(window).getByRole('textbox').fill('100');
  await office.look('pagos-segunda-aprobacion');
  await dialogOn(window).getByRole('textbox').press('Enter');
  await expect(told(window, 'Faltan 2 aprobaciones')).toBeVisible();
  for (const _time of ['first', 'again']) {
    await press(window, 'Aprobar la lista…');
    await press(dialogOn(window), 'Aprobar la lista');
    await expectStep(window, 'En revisión');
  }
  await expect(dialogOn(window).getByText(/ya aprobó esta lista/)).toBeVisible();
  await office.look('pagos-falta-otra-persona');
  await window.keyboard.press('Escape');
  await expect(told(window, 'Falta una aprobación.')).toBeVisible();

  await sitDown(window, APPROVER);
  await openPayments(window, 'Lista de pago');
  await press(window, 'Aprobar la lista…');
  await press(dialogOn(window), 'Aprobar la lista');
  await expectStep(window, 'Aprobada');
});

test('a list that another person cancels is gone from the screen, and is calculated again', async ({ office }) => {
  const window = office.window();
  await sitDown(window, CALCULATOR);
  await call(window, 'users.add', { name: CANCELLER, role: 'aprobador', passphrase: PASSPHRASE, own: true });
  await sitDown(window, CANCELLER);
  await openPayments(window, 'Lista de pago');
  await press(window, 'Anular la lista…');
  await dialogOn(window).getByLabel('Motivo').fill('Se calculó mal');
  await press(dialogOn(window), 'Anular la lista');
  await expect(window.getByRole('button', { name: 'Calcular la lista' })).toBeVisible();
  await expect(told(window, 'La aprobó')).toHaveCount(0);
  await sitDown(window, CALCULATOR);
  await openPayments(window, 'Lista de pago');
  await press(window, 'Calcular la lista');
  await expectStep(window, 'Calculada');
  for (const name of [SUPERVISOR, APPROVER]) {
    await sitDown(window, name);
    await openPayments(window, 'Lista de pago');
    await press(window, 'Aprobar la lista…');
    await press(dialogOn(window), 'Aprobar la lista');
  }
  await expectStep(window, 'Aprobada');
});

test('who approved does not cancel; the delivery is noted with its day and paper', async ({ office }) => {
  const window = office.window();
  await press(window, 'Anular la lista…');
  await dialogOn(window).getByLabel('Motivo').fill('Se calculó mal');
  await press(dialogOn(window), 'Anular la lista');
  await expect(dialogOn(window).getByText(/aprobó esta lista; debe anularla otra persona/)).toBeVisible();
  await office.look('pagos-anular');
  await window.keyboard.press('Escape');

  await press(window, 'Registrar la entrega…');
  await dialogOn(window).getByLabel('Día de la entrega').fill('4/5/26');
  await dialogOn(window).getByLabel('Documento o constancia').fill('Oficio 12-2026');
  await office.look('pagos-entrega');
  await dialogOn(window).getByLabel('Documento o constancia').press('Enter');
  await expectStep(window, 'Enviada');
  await expect(told(window, 'Se entregó el 04/05/2026: Oficio 12-2026.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Anular la lista…' })).toHaveCount(0);
  await office.look('pagos-enviada');
  await lookEnlarged(office, 'pagos-enviada-200');
});
