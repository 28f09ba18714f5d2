import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeHis, writeSiagie } from '../../support/foreignFiles';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCatalog,
  importCenters,
  pictureAsSeen,
  zoom,
} from '../households/support';
import { openSection, press, told } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-07-03' } });

type Ahead = { readonly rows: readonly { readonly month: string }[] };
type Pick = (...paths: readonly string[]) => Promise<void>;

const SCHOOL = {
  catalog: 'Instituciones educativas',
  lines: ['Código modular;Anexo;Nombre;Nivel;Ubigeo', '0403691;0;IE 50101;B0;050401'],
  child: { birthDate: '2016-08-20', modularCode: '0403691', annex: '0', grade: '4', section: 'A' },
} as const;
const POST = {
  catalog: 'Establecimientos de salud',
  lines: ['Código IPRESS;Nombre;Categoría;Ubigeo', '00001234;P.S. Alto Perú;I-1;050401'],
  child: { birthDate: '2025-09-05', ipressCode: '00001234' },
} as const;

/** A district with one school or post and one household whose daughter goes there, and its workbooks written. */
async function openBimester(
  window: Page,
  pickNext: Pick,
  folder: string,
  { catalog, lines, child: service }: typeof SCHOOL | typeof POST,
): Promise<string> {
  await importCenters(window, pickNext, folder);
  await importCatalog(window, pickNext, folder, catalog, lines);
  const { household, members } = aStatedHousehold(1);
  const [mother, child] = members;
  const stated = { revision: null, household, members: [mother, { ...child, ...service }] };
  expect(await call(window, 'households.save', stated)).toMatchObject({ ok: true });
  expect(await call(window, 'affiliation.affiliate', { on: '2026-04-20', codes: 'all' })).toMatchObject({
    value: { refused: [] },
  });
  expect(await call(window, 'compliance.open', { period: '2026-B3' })).toMatchObject({ ok: true });
  await openSection(window, 'Libros de verificación');
  await pickNext(join(folder, 'libros'));
  await press(window, 'Generar libros…');
  await expect(told(window, '1 libros escritos')).toBeVisible();
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
  const document = await openBimester(window, pickNext, dataFolder, SCHOOL);
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
  await expect(dialog.getByText('Hoja Asistencia MAYO: 2 filas.')).toBeVisible();
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
  await expect(told(window, 'El archivo trae marcas que el perfil no conoce: X.')).toBeVisible();
  await press(window, 'Cambiar el perfil…');
  await press(dialog, 'Elegir un archivo de ejemplo…');
  await unknown.selectOption({ label: 'Día sin clase' });
  await dialog.getByRole('button', { name: 'Guardar el perfil' }).click();
  await expect(dialog).toHaveCount(0);

  await press(window, 'Recibir libros…');
  await expect(told(window, 'Todavía no se guardó nada')).toBeVisible();
  await picture('perfil-recibido');
  await press(window, /^Aplicar$/);
  await expect(told(window, /^Listo\. .*1/)).toBeVisible();
  await expectAccessible(window);
});

test('the national health file is read through a profile: its controls become those of the post', async ({
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  const document = await openBimester(window, pickNext, dataFolder, POST);
  const file = writeHis(
    join(dataFolder, 'his.csv'),
    ['00001234', document, 'SU HIJA', '12/05/2026', 'Z001'],
    ['00001234', document, 'SU HIJA', '12/05/2026', '99199.17'],
    ['00001234', document, 'SU HIJA', '14/05/2026', 'K021'],
    ['00001234', '71999999', 'AJENA', '13/05/2026', 'Z001'],
  );
  await press(window, 'Perfil nuevo…');
  await window.keyboard.type('HIS');
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Qué trae').selectOption('HEALTH_POST');
  await pickNext(file);
  await press(dialog, 'Elegir un archivo de ejemplo…');
  await expect(dialog.getByText(/: 4 filas\.$/)).toBeVisible();
  await expect(dialog.getByLabel('Columna de la fecha')).toHaveValue('Fecha_Atencion');
  await dialog.getByLabel('Qué significa 99199.17').selectOption({ label: 'Suplemento entregado' });
  await picture('perfil-salud');
  await expectAccessible(window);
  await dialog.getByRole('button', { name: 'Guardar el perfil' }).click();
  await expect(dialog).toHaveCount(0);

  await press(window, 'Recibir libros…');
  await expect(told(window, 'Todavía no se guardó nada')).toBeVisible();
  await picture('perfil-salud-recibido');
  await press(window, /^Aplicar$/);
  await expect(told(window, /^Listo\. .*2/)).toBeVisible();
  const { value } = (await call(window, 'compliance.ahead', { period: '2026-B3' })) as { readonly value: Ahead };
  expect(value.rows.filter(({ month }) => month === '2026-05')).toEqual([]);
});
