import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  registerHouseholds,
  zoom,
} from '../households/support';
import { choose, openSection } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

const openFile = async (window: Page) => {
  await openSection(window, 'Archivos recibidos');
  await window.getByRole('link', { name: 'Centros poblados.csv' }).first().click();
  await expect(window.getByRole('heading', { name: 'Centros poblados.csv' })).toBeVisible();
};

test('a file is found in the history, kept as it came, undone, and refused once something depends on it', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await openFile(window);
  const copy = join(dataFolder, 'copia.csv');
  await pickNext(copy);
  await window.getByRole('button', { name: 'Guardar una copia del original…' }).click();
  await expect(window.getByText('Contiene datos personales')).toBeVisible();
  expect(await readFile(copy, 'utf8')).toBe(await readFile(join(dataFolder, 'Centros poblados.csv'), 'utf8'));

  const undo = window.getByRole('region', { name: 'Deshacer' });
  await expect(undo.getByRole('button', { name: 'Deshacer este archivo' })).toBeDisabled();
  await undo.getByLabel('Motivo').fill('Era el padrón de otra provincia');
  await picture('importacion');
  await expectAccessible(window);
  await undo.getByRole('button', { name: 'Deshacer este archivo' }).click();
  await expect(window.getByText('Deshecho: 3 cambios revertidos', { exact: false })).toBeVisible();
  await expect(window.getByText('Motivo: Era el padrón de otra provincia', { exact: false })).toBeVisible();
  await picture('importacion-deshecha');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('row', { name: /Centros poblados\.csv.*Deshecho/ })).toBeVisible();

  await importCenters(window, pickNext, dataFolder);
  await registerHouseholds(window, 2);
  await openFile(window);
  const needed = window.getByRole('list', { name: /^No se puede deshacer/ });
  await expect(needed.getByRole('listitem')).toHaveText([/H00001, que vive.*Rosa Quispe/, /H00002/]);
  await expect(window.getByRole('button', { name: 'Deshacer este archivo' })).toHaveCount(0);
  await picture('importacion-con-dependientes');
  await expectAccessible(window);

  await openSection(window, 'Archivos recibidos');
  const files = window
    .getByRole('table', { name: 'Archivos recibidos' })
    .getByRole('row', { name: /Centros poblados\.csv/ });
  await expect(files).toHaveCount(2);
  await picture('importaciones');
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'importaciones-200');
  await zoom(app, window, 1);
  await choose(window, 'Resultado', 'Deshecho');
  await expect(files).toHaveCount(1);
  await expectAccessible(window);
});
