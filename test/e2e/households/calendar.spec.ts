import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from './support';

test.use({ environment: { JUNTOS_TODAY: '2026-07-05' } });

/** A mother, a pupil who is pregnant and has no DNI, and a baby; affiliated in February, March to June opened. */
async function prepare(window: Page): Promise<void> {
  const { household, members } = aStatedHousehold(1);
  const [mother, daughter] = members;
  const pupil = {
    ...daughter,
    birthDate: '2012-01-10',
    documentType: 'CNV',
    documentNumber: '900123456',
    pregnant: true,
    lmpDate: '2026-01-20',
  };
  const baby = { ...daughter, number: 3, givenNames: 'JOSÉ', birthDate: '2025-11-03', documentNumber: '78000999' };
  const saved = await call(window, 'households.save', {
    revision: null,
    household,
    members: [mother, pupil, { ...baby, sex: 'M' }],
  });
  expect(saved).toMatchObject({ ok: true });
  const affiliated = await call(window, 'affiliation.affiliate', { on: '2026-02-10', codes: [household.code] });
  expect(affiliated).toMatchObject({ ok: true, value: { refused: [] } });
  for (const period of ['2026-B2', '2026-B3']) {
    expect(await call(window, 'compliance.open', { period })).toMatchObject({ ok: true });
  }
}

test('the year of a household is read on the screen, by keyboard, and goes on paper', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await prepare(window);
  await openSection(window, 'Hogares');
  await window.getByText('H00001').dblclick();

  const panel = window.getByRole('region', { name: 'Corresponsabilidades del año' });
  await expect(panel.getByText('2026', { exact: true })).toBeVisible();
  await expect(panel.getByText('Reglas: CEPAL.')).toBeVisible();
  const pupil = panel.getByRole('table', { name: /^2\. .*FLOR DE MARÍA/ });
  const school = pupil.getByRole('row', { name: /Asistencia escolar/ });
  await expect(school.getByRole('img', { name: 'falta la respuesta' })).toHaveCount(4); // March to June
  await expect(school.getByRole('img', { name: 'toca', exact: true })).toHaveCount(6); // July to December
  await expect(panel.getByText(/Falta su DNI o CUI/)).toBeVisible();
  await expect(panel.getByText(/CRED 8 meses \(julio\)/)).toBeVisible();
  await expect(panel.getByText(/Sin corresponsabilidades este año: .*ROSA LUZ|JUANA/)).toBeVisible();
  await panel.scrollIntoViewIfNeeded();
  await picture('calendario-hogar');
  await expectAccessible(window);

  await panel.getByRole('button', { name: 'Año siguiente' }).focus();
  await window.keyboard.press('Enter');
  await expect(panel.getByText('2027', { exact: true })).toBeVisible();
  await expect(school.getByRole('img', { name: 'no toca ese mes' })).toHaveCount(0); // 15 years old by then
  await panel.getByRole('button', { name: 'Año anterior' }).press('Enter');
  await expect(panel.getByText('2026', { exact: true })).toBeVisible();

  const page = join(dataFolder, 'calendario.pdf');
  await pickNext(page);
  await panel.getByRole('button', { name: 'Calendario en PDF…' }).click();
  const written = () =>
    readFile(page, 'latin1').then(
      (text) => text.slice(0, 5),
      () => '',
    );
  await expect.poll(written).toBe('%PDF-');

  await zoom(app, window, 2);
  await panel.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'calendario-hogar-200');
});
