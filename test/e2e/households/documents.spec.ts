import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { writeTyped } from '../../support/w1Files';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  registerHouseholds,
  zoom,
} from './support';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

const RESULTS = [
  {
    'Código de hogar': 'H00009',
    'N.º': 2,
    Resultado: 'OBTUVO DOCUMENTO',
    'Fecha del resultado': '04/05/2026',
    'Tipo de documento nuevo': 'DNI',
    'N.º de documento nuevo': '78512376',
  },
];
const ANSWERS = [
  {
    DNI: '40000109',
    'Apellido paterno RENIEC': 'HUAMÁN',
    'Apellido materno RENIEC': 'ZÚÑIGA',
    'Nombres RENIEC': 'JUANA ROSA',
    Respuesta: 'NOMBRE DIFERENTE',
    'Fecha de fallecimiento': null,
  },
  {
    DNI: '40000116',
    'Apellido paterno RENIEC': null,
    'Apellido materno RENIEC': null,
    'Nombres RENIEC': null,
    Respuesta: 'FALLECIDO',
    'Fecha de fallecimiento': '01/03/2026',
  },
  {
    DNI: '40000123',
    'Apellido paterno RENIEC': null,
    'Apellido materno RENIEC': null,
    'Nombres RENIEC': null,
    Respuesta: 'NO ENCONTRADO',
    'Fecha de fallecimiento': null,
  },
];

test('the queue of documents, a campaign and the answers of RENIEC', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await registerHouseholds(window, 3);
  expect(await call(window, 'households.save', { revision: null, ...withoutDocument(9) })).toMatchObject({ ok: true });

  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Documentos', exact: true }).click();
  await expect(window.getByText(/^Sin documento: 1 · Solo CNV: 0/)).toBeVisible();
  await expect(window.getByRole('row', { name: /H00009.*Sin documento.*Tramitar el documento/ })).toBeVisible();
  await picture('documentos-cola');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'documentos-cola-200');
  await zoom(app, window, 1);

  const book = join(dataFolder, 'campana.xlsx');
  await pickNext(book);
  await window.getByRole('button', { name: 'Libro de campaña…' }).click();
  await expect(window.getByText('Libro guardado: 1 persona. Centros poblados: 1.')).toBeVisible();
  await access(book);
  await picture('documentos-campana');

  await pickNext(await writeTyped(dataFolder, 'resultados.xlsx', [{ name: 'Campaña', rows: RESULTS }]));
  await window.getByRole('button', { name: 'Recibir resultados de la campaña…' }).click();
  await window.getByRole('button', { name: 'Aplicar', exact: true }).click();
  await expect(window.getByText(/^Listo\./)).toBeVisible();
  await expect(window.getByText('Ningún documento pide nada con este filtro.')).toBeVisible();

  await window.getByRole('tab', { name: 'RENIEC' }).click();
  await pickNext(await writeTyped(dataFolder, 'respuestas.xlsx', [{ name: 'Consulta', rows: ANSWERS }]));
  await window.getByRole('button', { name: 'Recibir respuestas del RENIEC…' }).click();
  await window.getByRole('button', { name: 'Aplicar', exact: true }).click();
  const open = window.getByRole('region', { name: 'Respuestas por resolver' });
  await expect(open.getByRole('link', { name: 'Registrar el fallecimiento' })).toBeVisible();
  await expect(open.getByRole('link', { name: 'Corregir el documento' })).toBeVisible();
  await picture('documentos-reniec');
  await expectAccessible(window);

  await open.getByRole('button', { name: /^Tomar el nombre del RENIEC: HUAMÁN/ }).click();
  await picture('documentos-reniec-aceptar');
  await window.getByRole('alertdialog').getByRole('button', { name: 'Tomar el nombre del RENIEC' }).click();
  await expect(open.getByRole('link', { name: 'H00001' })).toBeHidden();
  await open.getByRole('button', { name: /^Mantener lo inscrito: CÁCERES/ }).click();
  await window.keyboard.type('Vino a la oficina con su DNI');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await open.getByRole('link', { name: 'Corregir el documento' }).click();
  await expect(window.getByRole('heading', { name: 'Editar hogar H00003' })).toBeVisible();

  await openSection(window, 'Hogares');
  await window.getByText('H00001').dblclick();
  await expect(window.getByText(/RENIEC sobre el integrante 1 .*: se tomó el nombre del RENIEC/)).toBeVisible();
});

function withoutDocument(index: number) {
  const { household, members } = aStatedHousehold(index);
  const [mother, daughter] = members;
  return { household, members: [mother, { ...daughter, documentType: 'NONE', documentNumber: '' }] };
}
