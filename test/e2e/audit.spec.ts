import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { createOffice, signIn } from './pages/door';
import { idle, openSection, press, told } from './pages/frame';
import { addPerson } from './pages/people';
import { PASSPHRASE, test } from './support/office';
import { sidewaysScroll, takeZoomedPicture, zoom } from './support/zoom';

const ABOUT = { office: 'Oficina Juntos de prueba', ubigeo: '050401', userName: 'gestor', passphrase: PASSPHRASE };

const NOTHING_TO_WRITE = [
  ['Hogares', 'Plantilla', ['Nuevo hogar', 'Importar', 'Exportar']],
  ['Catálogos', 'Plantilla', [/^Importar/]],
] as const;

test('an auditor verifies the history, asks who saw a person and reads the access log', async ({ office }) => {
  const window = await office.start('2026-06-20');
  await createOffice(window, ABOUT);
  await addPerson(window, 'aldo', /^Auditor/, PASSPHRASE);
  await expect(window.getByRole('link', { name: 'Ver la auditoría' })).toHaveCount(0);
  await press(window, /^Bloquear/);
  await signIn(window, 'aldo', PASSPHRASE);
  // Who only looks is offered nothing that writes.
  for (const [section, there, absent] of NOTHING_TO_WRITE) {
    await openSection(window, section);
    await expect(window.getByRole('button', { name: there }).first()).toBeVisible();
    for (const name of absent) await expect(window.getByRole('button', { name })).toHaveCount(0);
  }
  await openSection(window, 'Personas y registro');
  await window.getByRole('link', { name: 'Ver la auditoría' }).click();
  await press(window, 'Comprobar el historial');
  await expect(told(window, 'El historial está entero')).toBeVisible();
  await window.getByLabel('Número de documento').fill('40000001');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Nadie con ese documento está ni estuvo en el registro.')).toBeVisible();
  const log = window.getByRole('table', { name: 'Registro de accesos' });
  await expect(log.getByRole('row', { name: /aldo Ingresó/ })).toBeVisible();
  await expect(log.getByRole('row', { name: /gestor Salió/ }).first()).toBeVisible();
  await office.look('36-auditoria');
  await zoom(office, 2);
  expect(await sidewaysScroll(window)).toEqual([]);
  await takeZoomedPicture(office, '37-auditoria-200');
  await zoom(office, 1);
});

test('an auditor prepares the report of an incident and the review of rights', async ({ office }) => {
  const window = office.window();
  await press(window, 'Preparar el informe');
  await expect(window.getByText('Escriba qué pasó.')).toBeVisible();
  await window.getByLabel('Qué pasó').fill('Se perdió una hoja impresa');
  await window.getByLabel('a las (hh:mm)').fill('930');
  await window.getByLabel('Accesos desde').fill('01/06/2026');
  await press(window, 'Preparar el informe');
  await expect(window.getByRole('table', { name: 'De quién son los datos' })).toContainText('aldo');
  const pdf = office.file('incidente.pdf');
  await office.pickNext(pdf);
  await press(window, 'PDF: Informe de incidente');
  await expect.poll(() => existsSync(pdf)).toBe(true);
  const paper = window.locator('[data-print-sheet]');
  await expect(paper).toContainText('Plazo del aviso: 22/06/2026 09:30');
  await expect(paper).toContainText('Se perdió una hoja impresa');
  await press(window, 'Preparar la revisión');
  const table = window.getByRole('table', { name: 'Revisión de personas y derechos' });
  await expect(table.getByRole('row', { name: /^aldo/ })).toContainText('Auditor');
  const review = office.file('revision.pdf');
  await office.pickNext(review);
  await press(window, 'PDF: Revisión de personas y derechos');
  await expect.poll(() => existsSync(review)).toBe(true);
  await expect(paper).toContainText('Qué hace cada función, además de mirar');
  await office.look('38-incidente');
  await zoom(office, 2);
  expect(await sidewaysScroll(window)).toEqual([]);
  await takeZoomedPicture(office, '39-incidente-200');
  await zoom(office, 1);
});

test('an auditor saves an extract for statistics and says what it is for', async ({ office }) => {
  const window = office.window();
  await press(window, 'Guardar el extracto');
  await expect(window.getByText('Escriba para qué se usará (tres letras o más).')).toBeVisible();
  await office.pickNext(office.file('extracto.xlsx'));
  await window.getByLabel('Para qué se usará').fill('estudio');
  await press(window, 'Guardar el extracto');
  await expect(told(window, /^Extracto guardado: 0 personas/)).toBeVisible();
  await idle(window);
  await office.look('40-extracto');
});
