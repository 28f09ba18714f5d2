import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeSiagie } from '../../support/foreignFiles';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from '../households/support';
import { openSection, press, told } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-07-03' } });

type Pick = (...paths: readonly string[]) => Promise<void>;

/** A district with one school and one household whose daughter goes there, and its workbooks written. */
async function openBimester(window: Page, pickNext: Pick, folder: string): Promise<string> {
  await importCenters(window, pickNext, folder);
  const schools = join(folder, 'instituciones.csv');
  await writeFile(schools, 'Código modular;Anexo;Nombre;Nivel;Ubigeo\r\n0403691;0;IE 50101;B0;050401\r\n', 'latin1');
  await pickNext(schools);
  await window.getByRole('tab', { name: 'Instituciones educativas' }).click();
  await press(window, 'Importar archivo…');
  await window.getByRole('button', { name: 'Aplicar', exact: true }).click();
  await expect(told(window, /^Listo\./)).toBeVisible();
  const { household, members } = aStatedHousehold(1);
  const [mother, child] = members;
  const pupil = { ...child, birthDate: '2016-08-20', modularCode: '0403691', annex: '0', grade: '4', section: 'A' };
  const stated = { revision: null, household, members: [mother, pupil] };
  expect(await call(window, 'households.save', stated)).toMatchObject({ ok: true });
  expect(await call(window, 'affiliation.affiliate', { on: '2026-04-20', codes: 'all' })).toMatchObject({
    value: { refused: [] },
  });
  expect(await call(window, 'compliance.open', { period: '2026-B3' })).toMatchObject({ ok: true });
  await openSection(window, 'Libros de verificación');
  await pickNext(join(folder, 'libros'));
  await press(window, 'Generar libros…');
  await expect(told(window, '1 libros escritos')).toBeVisible({ timeout: 30_000 });
  return child?.documentNumber ?? '';
}

test('a monthly sheet of another system is read through a profile, made once by keyboard and used again', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  const document = await openBimester(window, pickNext, dataFolder);
  const sheet = join(dataFolder, 'siagie.xlsx');
  await writeSiagie(sheet, {
    month: 'MAYO',
    closed: 'SÍ',
    pupils: [
      [document, 'SU HIJA', '..F..X....'],
      ['71999999', 'AJENO, JUAN', '..........'],
    ],
  });

  await press(window, 'Perfil nuevo…');
  await window.keyboard.type('SIAGIE mensual');
  await pickNext(sheet);
  await window.keyboard.press('Tab');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText('Hoja Asistencia MAYO: 2 filas.')).toBeVisible({ timeout: 15_000 });
  await expect(dialog.getByLabel('Columna del documento')).toHaveValue('DNI');
  await picture('perfil-nuevo');
  const unknown = dialog.getByLabel('Qué significa X');
  await unknown.scrollIntoViewIfNeeded();
  await picture('perfil-nuevo-marcas');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'perfil-nuevo-200');
  await zoom(app, window, 1);
  await dialog.getByRole('button', { name: 'Guardar el perfil' }).click();
  await expect(dialog).toHaveCount(0);

  await pickNext(sheet);
  await press(window, 'Recibir libros…');
  await expect(told(window, 'El archivo trae marcas que el perfil no conoce: X.')).toBeVisible({ timeout: 30_000 });
  await press(window, 'Cambiar el perfil…');
  await press(dialog, 'Elegir un archivo de ejemplo…');
  await unknown.selectOption({ label: 'Día sin clase' });
  await dialog.getByRole('button', { name: 'Guardar el perfil' }).click();
  await expect(dialog).toHaveCount(0);

  await press(window, 'Recibir libros…');
  await expect(told(window, 'Todavía no se guardó nada')).toBeVisible({ timeout: 30_000 });
  await picture('perfil-recibido');
  await press(window, /^Aplicar$/);
  await expect(told(window, /^Listo\. .*1/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(window);
});
