import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { aStatedHousehold, call, createRegistry, importCenters, PASSPHRASE } from '../households/support';
import { calculateOne, SUPERVISOR } from '../bimester/calculateOne';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { test, type Office } from '../support/office';
import { sidewaysScroll, takeZoomedPicture, zoom } from '../support/zoom';

const TODAY = '2026-05-04';
const LATER = '2026-05-20';
const CLERK = 'Rosa Quispe';
const ACT = 'RDE 045-2026';

test.describe.configure({ mode: 'serial' });

/** What a test is not about; it holds that it was done. */
const done = async (window: Page, name: string, input: unknown) =>
  expect(await call(window, name, input), name).toMatchObject({ ok: true });

/** Three households that an assembly with two places validated. */
async function validateThree(window: Page): Promise<void> {
  for (const index of [1, 2, 5]) {
    const { household, members } = aStatedHousehold(index);
    const notYet = { assemblyValidated: null, assemblyDate: null, agreementDate: null };
    const stated = { revision: null, household: { ...household, ...notYet }, members };
    await done(window, 'households.save', stated);
  }
  const centers = ['HUANTA', 'LURICOCHA'];
  await done(window, 'assemblies.open', { centers, heldOn: TODAY, place: 'Local comunal', places: 2 });
  const assembly = 'ACV-2026-001';
  for (const household of ['H00001', 'H00002', 'H00005'])
    await done(window, 'assemblies.result', { assembly, household, result: 'VALIDATED' });
  await done(window, 'assemblies.close', { assembly });
}

/** Nothing is wider than the screen at 200 %. */
async function lookEnlarged(office: Office, name: string, shown: Locator): Promise<void> {
  await zoom(office, 2);
  const window = office.window();
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(683);
  await window.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await shown.scrollIntoViewIfNeeded();
  await takeZoomedPicture(office, name);
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(office, 1);
}

const stepsOn = (window: Page) => window.getByRole('region', { name: 'Pasos de la afiliación' });
const pressKey = (window: Page, name: string | RegExp) => window.getByRole('button', { name }).press('Enter');

async function openTab(window: Page, view: string): Promise<void> {
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Afiliación', exact: true }).press('Enter');
  await window.getByRole('tab', { name: view }).press('Enter');
}

async function openHousehold(window: Page, code: string): Promise<void> {
  await openSection(window, 'Hogares');
  await window.getByText(code).dblclick();
  await expect(window.getByRole('heading', { name: `Hogar ${code}` })).toBeVisible();
}

test('who stands where is seen, and the agreements to sign come out one page each', async ({ office }) => {
  const window = await office.start(TODAY);
  await createRegistry(window);
  await importCenters(window, office.pickNext, office.file());
  await validateThree(window);

  await openTab(window, 'Pasos');
  await expect(window.getByRole('row', { name: /^Validado en asamblea 3/ })).toBeVisible();
  await pressKey(window, 'Ver los hogares: Validado en asamblea');
  await expect(window.getByText('En espera: puesto 3, 2 cupos.')).toBeVisible();
  await office.look('afiliacion-pasos');

  await openTab(window, 'Acuerdos por firmar');
  const left = window.getByRole('region', { name: 'Todavía no se imprimen' });
  await expect(left.getByText('lista de espera')).toBeVisible();
  const agreements = office.file('acuerdos.pdf');
  await office.pickNext(agreements);
  await pressKey(window, 'Acuerdos en PDF…');
  await expect.poll(() => readFile(agreements, 'latin1').then(pagesOf, () => 0)).toBe(2);
  // two of them would fill two pages without it too
  await expect(window.locator('[data-print-sheet] article').first()).toHaveCSS('break-after', 'page');
  await copyFile(agreements, join(__dirname, '../../../test-results/acuerdos.pdf'));
  await office.look('afiliacion-acuerdos');

  await openHousehold(window, 'H00005');
  await expect(stepsOn(window).getByText('tiene el puesto 3 y hay 2 cupos')).toBeVisible();
  await expect(stepsOn(window).getByRole('button')).toHaveText(['Pedir documentos…']);
  await office.look('afiliacion-espera');
});

test('papers are asked for and the signature is noted by keyboard', async ({ office }) => {
  const window = office.window();
  await openHousehold(window, 'H00001');
  const dialog = window.getByRole('dialog');
  await pressKey(window, 'Pedir documentos…');
  await dialog.getByLabel('Qué documentos faltan').fill('Copia del DNI');
  await dialog.getByLabel('Qué documentos faltan').press('Enter');
  await expect(window.getByTestId('step')).toHaveText('Está en: Faltan documentos');
  await expect(stepsOn(window).getByText('Quedó anotado qué documentos faltan.')).toBeVisible();
  await pressKey(window, 'Firmar acuerdo…');
  await dialog.getByLabel('Día de la firma').fill('3/5/26');
  await dialog.getByLabel('Día de la firma').press('Enter');
  await expect(dialog.getByText('no puede ser anterior al 04/05/2026')).toBeVisible();
  await office.look('afiliacion-firma');
  await dialog.getByLabel('Día de la firma').fill('4/5/26');
  await dialog.getByLabel('Cómo firmó').selectOption('FINGERPRINT');
  await dialog.getByLabel('Día de la firma').press('Enter');
  await expect(window.getByTestId('step')).toHaveText('Está en: Acuerdo firmado');
  await expect(stepsOn(window).getByRole('row', { name: /Acuerdo firmado.*con huella digital/ })).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('its scan is kept encrypted, once, and a copy comes out as it went in', async ({ office }) => {
  const window = office.window();
  const scan = Buffer.from('%PDF-1.7 escaneo del acuerdo firmado');
  const [file, copy] = [office.file('acuerdo-H00001.pdf'), office.file('copia.pdf')];
  await writeFile(file, scan);
  await office.pickNext(file);
  const papers = window.getByRole('region', { name: 'Papeles escaneados' });
  await pressKey(window, 'Agregar escaneo…');
  await expect(papers.getByRole('row', { name: /Acuerdo firmado acuerdo-H00001\.pdf/ })).toBeVisible();
  await pressKey(window, 'Agregar escaneo…');
  await expect(papers.getByText('No se guardó acuerdo-H00001.pdf')).toBeVisible();
  await office.pickNext(copy);
  await pressKey(window, 'Guardar copia de acuerdo-H00001.pdf…');
  await expect(papers.getByText(/^Copia guardada: copia\.pdf/)).toBeVisible();
  expect(await readFile(copy)).toEqual(scan);
  await papers.scrollIntoViewIfNeeded();
  await office.look('afiliacion-hogar');
  await lookEnlarged(office, 'afiliacion-hogar-200', papers);
});

test('a supervisor lets headquarters decide, and the proposal travels in the package', async ({ office }) => {
  const window = office.window();
  await openTab(window, 'Sede Central');
  await expect(window.getByText('Lo cambia una persona supervisora o administradora.')).toBeVisible();
  await calculateOne(window);
  await pressKey(window, /^Bloquear/);
  await signIn(window, SUPERVISOR, PASSPHRASE);
  await done(window, 'payments.approve', { period: '2026-B2' });

  await openTab(window, 'Sede Central');
  await pressKey(window, 'Que decida la Sede Central…');
  await office.look('afiliacion-decide');
  await pressKey(window, /^Cambiar$/);
  await expect(window.getByText('Decide la Sede Central.')).toBeVisible();
  await expect(window.getByText('No hay propuestas sin respuesta.')).toBeVisible();

  await openSection(window, 'Paquetes');
  await office.pickNext(office.file('paquete.jpkg'));
  await pressKey(window, 'Generar paquete…');
  await expect(window.getByText(/^Paquete D050401-000001 generado/)).toBeVisible();
});

test('its answer, by its act, makes the household affiliated', async ({ office }) => {
  const window = await office.start(LATER);
  await signIn(window, CLERK, PASSPHRASE);
  await openTab(window, 'Sede Central');
  await expect(window.getByText('1 propuesta sin respuesta, desde hace 16 días.')).toBeVisible();
  const tick = window.getByRole('checkbox', { name: 'Marcar el hogar H00001' });
  await tick.press('Space');
  await office.look('afiliacion-sede');
  await lookEnlarged(office, 'afiliacion-sede-200', tick);
  await pressKey(window, 'Respuesta para las marcadas (1)…');
  const act = window.getByRole('dialog').getByRole('textbox', { name: /^Acto/ });
  await act.press('Enter');
  await expect(window.getByRole('dialog').getByText('Complete este dato.')).toBeVisible();
  await act.fill(ACT);
  await office.look('afiliacion-respuesta');
  await act.press('Enter');
  await expect(window.getByText('Se anotó la respuesta de 1 hogar.')).toBeVisible();
  await expect(window.getByText('No hay propuestas sin respuesta.')).toBeVisible();

  await openHousehold(window, 'H00001');
  await expect(window.getByTestId('status')).toHaveText('Afiliado');
  await expect(stepsOn(window).getByRole('row', { name: new RegExp(`Afiliado.*${ACT}`) })).toBeVisible();
  await office.look('afiliacion-afiliado');
});

test('where the office decides again, the screen of a household affiliates it or says what is missing', async ({
  office,
}) => {
  const window = office.window();
  await pressKey(window, /^Bloquear/);
  await signIn(window, SUPERVISOR, PASSPHRASE);
  await done(window, 'affiliation.setDecider', { decidedBy: 'OFFICE' });
  await openHousehold(window, 'H00002');
  const dialog = window.getByRole('dialog');
  await pressKey(window, 'Afiliar…');
  await dialog.getByLabel('Fecha de afiliación').press('Enter');
  await expect(dialog.getByText(/^No se afilió: Acuerdo de compromiso/)).toBeVisible();
  await office.look('afiliacion-no-se-afilia');
  await window.keyboard.press('Escape');
  await pressKey(window, 'Firmar acuerdo…');
  await dialog.getByLabel('Día de la firma').press('Enter');
  await expect(stepsOn(window).getByText(/^Quedó anotada la firma/)).toBeVisible();
  await pressKey(window, 'Afiliar…');
  await dialog.getByLabel('Fecha de afiliación').press('Enter');
  await expect(stepsOn(window).getByText('El hogar quedó afiliado.')).toBeVisible();
  await expect(window.getByTestId('status')).toHaveText('Afiliado');
});

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
