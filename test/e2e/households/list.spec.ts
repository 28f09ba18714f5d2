import { expect } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { createRegistry, expectAccessible, pictureAsSeen, registerHouseholds, zoom } from './support';

test('the list finds who is misspelled, sorts, filters and opens by keyboard', async ({ app, window, picture }) => {
  await createRegistry(window);
  await registerHouseholds(window, 40);
  await openSection(window, 'Hogares');
  const firstCode = window.getByRole('gridcell').first();
  const count = window.getByRole('search').getByRole('status');
  await expect(count).toHaveText('40 hogares');
  await expect(firstCode).toHaveText('H00001');
  await picture('hogares');
  await expectAccessible(window);

  await window.getByRole('columnheader', { name: 'Código de hogar' }).click();
  await window.getByRole('columnheader', { name: 'Código de hogar' }).click();
  await expect(firstCode).toHaveText('H00040');

  await window.getByLabel('Centro poblado').selectOption('HUANTA');
  await expect(count).toHaveText('14 hogares');
  await window.getByLabel('Centro poblado').selectOption('');
  await window.getByLabel('Estado').selectOption('AFFILIATED');
  await expect(count).toHaveText('0 hogares');
  await window.getByLabel('Estado').selectOption('');

  await window.keyboard.press('Control+f');
  await window.keyboard.type('sunniga yamoca');
  await expect(count).toHaveText('5 hogares');
  await window.keyboard.press('ArrowDown');
  await expect(firstCode).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: /^Hogar H000/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('searchbox')).toHaveValue('sunniga yamoca');
  await expect(count).toHaveText('5 hogares');

  await window.keyboard.press('Control+f');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('H00017');
  await window.keyboard.press('Enter'); // before the answer is there
  await expect(window.getByRole('heading', { name: /^Hogar H00017/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await window.getByRole('searchbox').fill('');
  await expect(count).toHaveText('40 hogares');

  await zoom(app, window, 2);
  await expect(window.getByRole('gridcell').first()).toBeVisible();
  await pictureAsSeen(app, 'hogares-200');
});

test('what nobody is called finds nobody, and what is no search breaks nothing', async ({ window }) => {
  await createRegistry(window);
  await registerHouseholds(window, 2);
  await openSection(window, 'Hogares');
  const count = window.getByRole('search').getByRole('status');
  for (const text of ['zzzz', '"', "' or 1=1 --", '*', 'a AND', '%']) {
    await window.getByRole('searchbox').fill(text);
    await expect(count).toHaveText(/^\d+ hogar(es)?$/);
    await expect(window.getByRole('alert')).toHaveCount(0);
  }
});
