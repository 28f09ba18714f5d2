import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { writeTyped } from '../../support/w1Files';
import {
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  registerHouseholds,
  zoom,
} from '../households/support';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

const HEADERS = ['Código de hogar', 'Clasificación socioeconómica', 'Fecha de clasificación', 'Vence clasificación'];
const aRow = (...cells: readonly string[]) =>
  Object.fromEntries(HEADERS.map((header, index) => [header, cells[index] ?? null]));

test('a list of SISFOH with its consequences, letters, requests by age', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await registerHouseholds(window, 8);
  const affiliated = { on: '2026-04-20', codes: 'all' };
  expect(await call(window, 'affiliation.affiliate', affiliated)).toMatchObject({ ok: true });

  const list = await writeTyped(dataFolder, 'sisfoh.xlsx', [
    {
      name: 'Respuestas',
      rows: [
        aRow('H00001', 'NO POBRE', '15/04/2026'),
        aRow('H00002', 'POBRE', '15/04/2026', '20/05/2026'),
        aRow('H00005', 'POBRE EXTREMO', '15/04/2026', '30/07/2026'),
        aRow('H09999', 'POBRE', '15/04/2026'),
      ],
    },
  ]);
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Clasificación', exact: true }).click();
  await pickNext(list);
  await window.getByRole('button', { name: 'Recibir lista del SISFOH…' }).click();
  const foreseen = window.getByRole('region', { name: /^Consecuencias, antes de aplicar/ });
  await expect(foreseen.getByRole('row', { name: /H00001.*No pobre.*salida por pérdida/ })).toBeVisible();
  await expect(foreseen.getByText('12/10/2026')).toBeVisible();
  await picture('clasificacion-consecuencias');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Aplicar', exact: true }).click();
  await expect(window.getByText(/^Listo\./)).toBeVisible();
  await expect(window.getByRole('region', { name: /no pasa$/ }).getByRole('link', { name: 'H00001' })).toBeVisible();

  await window.getByRole('tab', { name: 'Por vencer' }).click();
  await expect(window.getByText('Vencidas: 0 · En 30 días: 1 · En 90 días: 1 · En 180 días: 0')).toBeVisible();
  await window.getByLabel('Centro poblado').selectOption('HUANTA');
  await expect(window.getByText('Vencidas: 0 · En 30 días: 0 · En 90 días: 0 · En 180 días: 0')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Cartas en PDF… (0)' })).toBeVisible();
  await window.getByLabel('Centro poblado').selectOption('LURICOCHA');
  const letters = join(dataFolder, 'cartas.pdf');
  await pickNext(letters);
  await window.getByRole('button', { name: 'Cartas en PDF… (2)' }).click();
  await expect.poll(() => readFile(letters, 'latin1').then(pagesOf, () => 0)).toBe(2);
  await copyFile(letters, join(__dirname, '../../../test-results/cartas.pdf'));
  await expect(window.getByText('impresa 04/05/2026')).toHaveCount(2);
  await window.getByRole('button', { name: 'Carta entregada: H00002' }).click();
  await expect(window.getByText('entregada 04/05/2026')).toBeVisible();
  await picture('clasificacion-por-vencer');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'clasificacion-por-vencer-200');
  await zoom(app, window, 1);

  await window.getByRole('tab', { name: 'Solicitudes S100' }).click();
  await window.getByLabel('Código de hogar').fill('H00002');
  await window.keyboard.press('Tab');
  await window.keyboard.type('S100-0042');
  await window.keyboard.press('Enter');
  await expect(window.getByText('0 a 30 días: 1')).toBeVisible();
  await expect(window.getByRole('row', { name: /H00002.*S100-0042.*Presentada/ })).toBeVisible();
  await picture('clasificacion-solicitudes');
  await expectAccessible(window);
  await window.getByRole('region', { name: 'Registrar un paso' }).getByRole('button', { name: 'Registrar' }).click();
  await expect(window.getByRole('row', { name: /H00002.*Visitada con FSU/ })).toBeVisible();

  await window.getByRole('tab', { name: 'Comunidades nativas' }).click();
  await expect(window.getByText('Ningún hogar vive en un centro poblado con comunidad nativa.')).toBeVisible();

  await window.getByRole('tab', { name: 'Solicitudes S100' }).click();
  await window.getByRole('link', { name: 'H00002' }).click();
  const history = window.getByRole('region', { name: 'Historia de la clasificación' });
  await expect(history.getByText('desde 15/04/2026')).toBeVisible();
  await expect(history.getByText('01/03/2025 – 15/04/2026')).toBeVisible();
  await history.scrollIntoViewIfNeeded();
  await picture('clasificacion-historia');
  await expectAccessible(window);
});

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
