import { expect, type Page } from '@playwright/test';
import { Workbook } from 'exceljs';
import { calculateOne } from '../bimester/calculateOne';
import { createRegistry, importCenters } from '../households/support';
import { dialogOn, openSection, press, told } from '../pages/frame';
import { apply, pickFiles } from '../pages/imports';
import { test, type Office } from '../support/office';
import { sidewaysScroll, takeZoomedPicture, zoom } from '../support/zoom';

test.describe.configure({ mode: 'serial' });

const openTab = async (window: Page, name: string) => {
  await openSection(window, 'Pagos');
  await window.getByRole('tab', { name }).click();
};

async function lookEnlarged(office: Office, name: string): Promise<void> {
  await zoom(office, 2);
  await expect.poll(() => office.window().evaluate(() => innerWidth)).toBe(683);
  await takeZoomedPicture(office, name);
  expect(await sidewaysScroll(office.window())).toEqual([]);
  await zoom(office, 1);
}

test('a pay point is recorded by keyboard, with whom it serves', async ({ office }) => {
  const window = await office.start('2026-05-04');
  await createRegistry(window);
  await openTab(window, 'Puntos de pago');
  await expect(told(window, 'No hay puntos de pago registrados.')).toBeVisible();
  await importCenters(window, office.pickNext, office.file());
  await calculateOne(window);
  await openTab(window, 'Puntos de pago');
  await window.getByRole('button', { name: 'Agregar punto de pago…' }).press('Enter');
  const dialog = dialogOn(window);
  await dialog.getByLabel(/^Código/).fill('BN-0401');
  await window.keyboard.press('Enter');
  await expect(dialog.getByText('Complete este dato.').first()).toBeVisible();
  await dialog.getByLabel('Nombre').fill('Agencia Huanta');
  await dialog.getByLabel('Modalidad').selectOption('BN_AGENCY_WINDOW');
  await dialog.getByLabel('Lugar').fill('Plaza de Armas 100');
  await dialog.getByLabel('En servicio desde').fill('1/1/26');
  await office.look('puntos-de-pago-nuevo');
  await dialog.getByLabel('Nombre').press('Enter');
  await expect(told(window, 'Guardado: BN-0401.')).toBeVisible();

  await press(window, 'A quién atiende BN-0401…');
  await dialog.getByLabel('Hogares').fill('H00006');
  await dialog.getByLabel('Hogares').press('Enter');
  await expect(window.getByRole('row', { name: /BN-0401 Agencia Huanta .* 1 hogar nombrado/ })).toBeVisible();
});

test('a pay day is announced and withdrawn, and the point ends with a reason', async ({ office }) => {
  const window = office.window();
  const dialog = dialogOn(window);
  await press(window, 'Anunciar día de pago…');
  await dialog.getByLabel(/^Día/).fill('12/5/26');
  await dialog.getByLabel('Desde las').fill('830');
  await dialog.getByLabel('Hasta las').fill('13');
  await office.look('puntos-de-pago-dia');
  await dialog.getByLabel('Hasta las').press('Enter');
  await expect(window.getByRole('row', { name: /12\/05\/2026 08:30–13:00 BN-0401/ })).toBeVisible();
  await office.look('puntos-de-pago');
  await lookEnlarged(office, 'puntos-de-pago-200');
  await openSection(window, 'Tablero');
  await expect(window.getByText('Próximos días de pago: 12/05/2026 08:30–13:00 Agencia Huanta')).toBeVisible();
  await office.look('tablero-dias-de-pago');

  await openTab(window, 'Puntos de pago');
  await press(window, 'Retirar 12/05/2026, BN-0401');
  await press(dialogOn(window), 'Retirar');
  await expect(told(window, 'Todavía no se anunció ningún día')).toBeVisible();
  await press(window, 'Terminar BN-0401…');
  await dialog.getByLabel('Último día').fill('31/5/26');
  await dialog.getByLabel('Motivo').fill('La agencia cierra');
  await dialog.getByLabel('Motivo').press('Enter');
  await expect(window.getByRole('row', { name: /01\/01\/2026 – 31\/05\/2026 \(La agencia cierra\)/ })).toBeVisible();
});

test('the bank is asked for cards, and its answer is taken in', async ({ office }) => {
  const window = office.window();
  await openTab(window, 'Sin cuenta o tarjeta');
  await office.pickNext(office.file('cuentas-banco.xlsx'));
  await press(window, 'Pedir al banco…');
  const dialog = dialogOn(window);
  await dialog.getByLabel('Fecha').fill('1/5/26');
  await dialog.getByLabel('Sustento').fill('Oficio 16-2026');
  await office.look('banco-pedido');
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(told(window, /pedidos? escritos? y anotados? como enviados?/)).toBeVisible();
  const sent = window.getByRole('row', { name: /Enviada al banco/ }).first();
  const household = await sent.getByRole('link').innerText();
  await answerRequest(office.file('cuentas-banco.xlsx'), household, office.file('respuesta.xlsx'));
  await pickFiles(office, 'Importar la respuesta del banco…', office.file('respuesta.xlsx'));
  await office.look('banco-respuesta');
  await lookEnlarged(office, 'banco-respuesta-200');
  await apply(window, 'all');
  await expect(window.getByRole('row', { name: new RegExp(`${household} .* Rechazada por el banco`) })).toBeVisible();
  await office.look('banco-respondido');
});

test('a household without card is listed, and the steps of its card are recorded by keyboard', async ({ office }) => {
  const window = office.window();
  await openTab(window, 'Sin cuenta o tarjeta');
  await expect(window.getByRole('row', { name: /H00006 .* Sin cuenta Rechazada por el banco/ })).toBeVisible();
  await office.look('sin-tarjeta');
  await lookEnlarged(office, 'sin-tarjeta-200');
  await window.getByRole('link', { name: 'H00006' }).press('Enter');
  const dialog = dialogOn(window);
  const record = async (step: string, fill: () => Promise<void> = async () => {}) => {
    const button = window.getByRole('button', { name: 'Anotar paso…' });
    await expect(button).toBeEnabled(); // the steps so far are asked for first
    await button.press('Enter');
    await dialog.getByLabel('Paso').selectOption(step);
    await fill();
    await dialog.getByLabel('Fecha').fill('2/5/26');
    await dialog.getByLabel('Sustento').fill('Oficio 15-2026');
    await dialog.getByLabel('Sustento').press('Enter');
  };
  await record('REQUESTED');
  await expect(told(window, 'Anotado: Solicitada.')).toBeVisible();
  await record('SENT');
  await expect(told(window, 'Anotado: Enviada al banco.')).toBeVisible();
  await record('OPENED', async () => {
    await dialog.getByLabel('Modalidad de pago').selectOption('ATM');
    await dialog.getByLabel(/^Cuenta/).fill('04012345678');
    await office.look('tarjeta-paso');
  });
  await expect(told(window, 'espera que la confirme otra persona')).toBeVisible();
  await record('DELIVERED', async () => {
    await dialog.getByLabel('Últimas 4 cifras').fill('4711');
  });
  await expect(told(window, 'Anotado: Tarjeta entregada.')).toBeVisible();
  await expect(window.getByText('Tarjeta entregada, desde 02/05/2026, termina en 4711')).toBeVisible();
  await window.getByText('Cuenta y tarjeta', { exact: true }).scrollIntoViewIfNeeded();
  await office.look('tarjeta-hogar');
  await lookEnlarged(office, 'tarjeta-hogar-200');
});

/** The workbook as the bank sends it back: one request refused, the others not answered yet. */
async function answerRequest(asked: string, household: string, answered: string): Promise<void> {
  const book = new Workbook();
  await book.xlsx.readFile(asked);
  const [sheet] = book.worksheets;
  sheet?.eachRow((row) => {
    if (row.getCell(1).text !== household) return;
    row.getCell(10).value = 'RECHAZADA';
    row.getCell(11).value = new Date('2026-05-01T00:00:00Z');
    row.getCell(15).value = 'La firma no coincide';
  });
  await book.xlsx.writeFile(answered);
}
