import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from '../households/support';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

/** Two mothers with a baby each, one of them pregnant; May and June opened. */
async function prepare(window: Page): Promise<void> {
  for (const index of [1, 2]) {
    const { household, members } = aStatedHousehold(index);
    const [mother, daughter] = members;
    const pregnant = index === 1 ? { pregnant: true, lmpDate: '2026-01-20' } : {};
    const baby = {
      ...daughter,
      givenNames: 'JOSÉ',
      sex: 'M',
      birthDate: '2025-09-03',
      documentNumber: `7800099${index}`,
    };
    const saved = await call(window, 'households.save', {
      revision: null,
      household,
      members: [{ ...mother, ...pregnant }, baby],
    });
    expect(saved).toMatchObject({ ok: true });
    const affiliated = await call(window, 'affiliation.affiliate', { on: '2026-02-10', codes: [household.code] });
    expect(affiliated).toMatchObject({ ok: true, value: { refused: [] } });
  }
  const leader = { name: 'LUISA TORRES', since: '2026-05-01', evidence: 'Reunión', centers: ['HUANTA', 'LURICOCHA'] };
  expect(await call(window, 'leaders.add', leader)).toMatchObject({ ok: true });
  expect(await call(window, 'compliance.open', { period: '2026-B3' })).toMatchObject({ ok: true });
}

test('families are told in time: by keyboard, on paper and as a workbook', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await prepare(window);
  await openSection(window, 'Cumplimiento');
  const panel = window.getByRole('region', { name: /^Antes de que sea falta/ });
  await expect(panel.getByText(/^CRED 8 meses: del \d\d\/\d\d\/2026 al 31\/05\/2026$/)).toHaveCount(2);
  await panel.scrollIntoViewIfNeeded();
  await picture('antes-de-falta');
  await expectAccessible(window);

  const page = join(dataFolder, 'antes.pdf');
  await pickNext(page);
  await panel.getByRole('button', { name: 'Listas en PDF…' }).press('Enter');
  const startOf = (file: string) => () =>
    readFile(file, 'latin1').then(
      (text) => text.slice(0, 4),
      () => '',
    );
  await expect.poll(startOf(page)).toBe('%PDF');

  await panel.getByRole('combobox', { name: 'Madre líder' }).selectOption('ML-001');
  await expect(panel.getByRole('cell', { name: 'ML-001' }).first()).toBeVisible();
  const reminders = join(dataFolder, 'recordatorios.pdf');
  await pickNext(reminders);
  await panel.getByRole('button', { name: 'Recordatorios en PDF…' }).press('Enter');
  await expect.poll(startOf(reminders)).toBe('%PDF');
  await panel.getByRole('combobox', { name: 'Madre líder' }).selectOption('');

  const book = join(dataFolder, 'antes.xlsx');
  await pickNext(book);
  await panel.getByRole('button', { name: 'Guardar libro…' }).press('Enter');
  await expect(panel.getByText(/^Libro guardado: [34] personas de \d centros? poblados?/)).toBeVisible();
  expect(await startOf(book)()).toMatch(/^PK/);

  await zoom(app, window, 2);
  await panel.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'antes-de-falta-200');
});
