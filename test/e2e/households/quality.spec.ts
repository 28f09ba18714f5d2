import { expect } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { aStatedHousehold, call, createRegistry, expectAccessible, pictureAsSeen, zoom } from './support';

test('what breaks a rule of the registry is counted, listed and opened', async ({ app, window, picture }) => {
  await createRegistry(window);
  const { household, members } = aStatedHousehold(1);
  const [mother, child] = members;
  // her child was born when she was eight
  const wrong = { revision: null, household, members: [mother, { ...child, birthDate: '2000-02-10' }] };
  expect(await call(window, 'households.save', wrong)).toMatchObject({ ok: true });
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Calidad de datos' }).press('Enter');
  await window.getByRole('button', { name: 'Revisar ahora' }).press('Enter');
  await expect(window.getByText('hay 1 dato que rompe una regla', { exact: false })).toBeVisible();
  await expect(window.getByText('menos de 10 años después de su madre', { exact: false })).toBeVisible();
  await picture('calidad-de-datos');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'calidad-de-datos-200');
  await zoom(app, window, 1);
  await window.getByRole('link', { name: 'Abrir el hogar H00001' }).press('Enter');
  await expect(window.getByRole('heading', { name: 'Hogar H00001', exact: true })).toBeVisible();
});
