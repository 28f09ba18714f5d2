import { expect } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { createRegistry, expectAccessible, pictureAsSeen, zoom } from './support';

test('the rules are read, each figure with its source, and the office chooses', async ({ app, window, picture }) => {
  await createRegistry(window);
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Reglas' }).click();
  await expect(window.getByText(/unidos por «y»/)).toBeVisible();
  await window.getByRole('button', { name: 'Ver R2010' }).click();
  await expect(window.getByRole('region', { name: 'R2010: Requisitos' })).toBeVisible();
  await window.getByLabel('Esta oficina evalúa con').selectOption('BY_DATE');
  await expect(window.getByLabel('Esta oficina evalúa con')).toHaveValue('BY_DATE');
  await picture('reglas');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'reglas-200');
});
