import { readdir } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import {
  aStatedHousehold,
  call,
  createRegistry,
  importCatalog,
  importCenters,
  PASSPHRASE,
} from '../households/support';
import { signIn } from '../pages/door';
import { dialogOn, openSection, press } from '../pages/frame';
import { test } from '../support/office';
import { zoom } from '../support/zoom';
import { writeTyped } from '../../support/w1Files';

const SUPERVISOR = 'Pedro Rojas';

test.describe.configure({ mode: 'serial' });

const done = async (window: Page, name: string, input: unknown) =>
  expect(await call(window, name, input), name).toMatchObject({ ok: true });

const openBenefits = async (
  window: Page,
  view: 'Incentivos VRAEM' | 'Recertificación' | 'Listas de la sede' | 'Esquemas alternativos (EAT)',
) => {
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Prestaciones' }).click();
  await window.getByRole('tab', { name: view }).click();
};

/** A pupil of the fourth grade of secondary school, 15 years old at the end of 2025, in a household of the programme. */
async function prepare(window: Page): Promise<void> {
  const { household, members } = aStatedHousehold(6);
  const school = { modularCode: '0403691', annex: '0', grade: '4' };
  const pupil = members.map((one) => (one.isHolder ? one : { ...one, ...school, birthDate: '2010-01-15' }));
  await done(window, 'households.save', { revision: null, household, members: pupil });
  await done(window, 'affiliation.affiliate', { on: '2026-02-20', codes: ['H00006'] });
  await done(window, 'users.add', { name: SUPERVISOR, role: 'supervisor', passphrase: PASSPHRASE, own: true });
}

test('candidates go out to their school, come back and win', async ({ office }) => {
  const window = await office.start('2026-12-20');
  await createRegistry(window);
  await importCenters(window, office.pickNext, office.file());
  await importCatalog(window, office.pickNext, office.file(), 'Instituciones educativas', [
    'Código modular;Anexo;Nombre;Nivel;Ubigeo',
    '0403691;0;JOSÉ MARÍA ARGUEDAS;F0;050401',
  ]);
  await prepare(window);
  await openBenefits(window, 'Incentivos VRAEM');
  await expect(window.getByText('no dio el incentivo en ningún distrito', { exact: false })).toBeVisible();

  await press(window, /^Bloquear/);
  await signIn(window, SUPERVISOR, PASSPHRASE);
  for (const benefit of ['VRAEM_PASSED', 'VRAEM_UPPER_THIRD']) {
    await done(window, 'benefits.giveIn', {
      benefit,
      ubigeo: '050401',
      since: '2009-01-01',
      reference: 'Oficio 12-2025',
    });
  }
  await openBenefits(window, 'Incentivos VRAEM');
  await window.getByRole('combobox', { name: 'Año escolar' }).click();
  await window.getByRole('option', { name: '2026' }).click();
  await expect(window.getByRole('row', { name: /JOSÉ MARÍA ARGUEDAS H00006 .* Sin respuesta/ })).toBeVisible();
  await office.pickNext(office.file('vraem'));
  await press(window, 'Libros para las instituciones…');
  await expect(window.getByText('1 libro guardado. Candidatos: 1.')).toBeVisible();
  expect(await readdir(office.file('vraem'))).toEqual(['VRAEM-2026-0403691-0 JOSÉ MARÍA ARGUEDAS.xlsx']);

  const row = { 'Año escolar': 2026, 'Código de hogar': 'H00006', 'N.º': 2, Grado: '4', Aprobó: 'SÍ', Nota: 'AD' };
  const ranked = { ...row, 'Puesto en el grado': 3, 'Estudiantes del grado': 9 };
  await office.pickNext(await writeTyped(office.file(), 'lleno.xlsx', [{ name: 'Candidatos', rows: [ranked] }]));
  await press(window, 'Recibir libro de una institución…');
  await press(window, 'Aplicar');
  await expect(window.getByText('Listo.', { exact: false })).toBeVisible();
  await expect(window.getByRole('row', { name: /aprobó, nota AD, puesto 3 de 9/ })).toBeVisible();
  await expect(window.getByText('1 (S/ 500,00)')).toBeVisible();
  await office.look('prestaciones-vraem');
  await zoom(office, 2);
  await office.look('prestaciones-vraem-200');
  await zoom(office, 1);

  await openBenefits(window, 'Listas de la sede');
  await expect(window.getByText('Ninguna lista nombra todavía a un hogar.')).toBeVisible();
  const named = {
    Lista: 'TEMPORARY_2020',
    'Código de hogar': 'H00006',
    'Nombrado desde': '03/10/2020',
    'Documento de la sede': 'Oficio 80-2020',
  };
  await office.pickNext(await writeTyped(office.file(), 'lista.xlsx', [{ name: 'Lista', rows: [named] }]));
  await press(window, 'Recibir lista de hogares…');
  await press(window, 'Aplicar');
  await expect(window.getByText('Listo.', { exact: false })).toBeVisible();
  await expect(
    window.getByRole('row', { name: /TEMPORARY_2020 H00006 .* 03\/10\/2020 Oficio 80-2020 lista.xlsx/ }),
  ).toBeVisible();
  await office.look('prestaciones-listas');
  await zoom(office, 2);
  await office.look('prestaciones-listas-200');
  await zoom(office, 1);
});

test('what the alternative schemes give comes by workbook, and a bad one changes nothing', async ({ office }) => {
  const window = office.window();
  await openBenefits(window, 'Esquemas alternativos (EAT)');
  await expect(window.getByText('La sede todavía no dio ningún esquema alternativo.')).toBeVisible();
  const scheme = {
    Esquema: 'EAT-1',
    Nivel: 'SECUNDARIA',
    Grado: 4,
    'Monto por bimestre': 120,
    'Bono anual': 250.5,
    'Rige desde': '01/01/2027',
    'Se da': 'EN DISTRITOS',
    Distritos: '050401',
    'Documento de la sede': 'Oficio 7-2027',
  };
  const receive = async (name: string, row: Readonly<Record<string, string | number>>) => {
    await office.pickNext(await writeTyped(office.file(), name, [{ name: 'Esquemas alternativos', rows: [row] }]));
    await press(window, 'Recibir lista de esquemas…');
  };
  await receive('malo.xlsx', { ...scheme, Distritos: '999999' });
  await expect(window.getByText('Ningún distrito tiene ese ubigeo', { exact: false })).toBeVisible();
  await office.look('prestaciones-esquemas-malo');
  await expect(window.getByText('La sede todavía no dio ningún esquema alternativo.')).toBeVisible();
  await receive('esquemas.xlsx', scheme);
  await press(window, 'Aplicar');
  await expect(
    window.getByRole('row', { name: /EAT-1.* S\/ 120,00 S\/ 250,50 01\/01\/2027.*Oficio 7-2027/ }),
  ).toBeVisible();
  await office.look('prestaciones-esquemas');
});

test('a household is recertified by two people, by keyboard', async ({ office }) => {
  const window = await office.start('2030-03-02');
  await signIn(window, SUPERVISOR, PASSPHRASE);
  await openBenefits(window, 'Recertificación');
  await window.getByRole('button', { name: 'Registrar resultado del hogar H00006' }).focus();
  await window.keyboard.press('Enter');
  const dialog = dialogOn(window);
  await dialog.getByLabel('Sustento').focus();
  await window.keyboard.type('Acta 12-2030');
  await office.look('prestaciones-recertificar');
  await dialog.getByRole('button', { name: 'Registrar' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('Por confirmar: Sigue siendo pobre', { exact: false })).toBeVisible();
  await press(window, 'Confirmar el resultado del hogar H00006');
  await expect(window.getByText(/segunda persona|otra persona/i).first()).toBeVisible();

  await press(window, /^Bloquear/);
  await signIn(window, 'Rosa Quispe', PASSPHRASE);
  await openBenefits(window, 'Recertificación');
  await press(window, 'Confirmar el resultado del hogar H00006');
  await expect(window.getByText('Confirmado: hogar H00006.')).toBeVisible();
  await window.getByLabel('También los recertificados').check();
  await expect(
    window.getByRole('row', { name: /H00006 .*Sigue siendo pobre.*100 % desde 02\/03\/2030/ }),
  ).toBeVisible();
  await office.look('prestaciones-recertificacion');
});
