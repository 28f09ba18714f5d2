import { expect, type Page } from '@playwright/test';
import { openSection, press } from '../pages/frame';
import { aStatedHousehold, call } from './support';

/** A household that is paid, in which the grandmother could be payee too. */
export async function affiliateOne(window: Page): Promise<void> {
  const { household, members } = aStatedHousehold(1);
  const [mother, child] = members;
  const grandmother = {
    ...mother,
    number: 3,
    givenNames: 'SABINA',
    documentNumber: '40123457',
    birthDate: '1968-02-10',
    relationship: 'PARENT',
    isHolder: false,
  };
  const stated = { revision: null, household, members: [mother, child, grandmother] };
  expect(await call(window, 'households.save', stated)).toMatchObject({ ok: true });
  await openSection(window, 'Inscripción');
  await press(window, 'Evaluar candidatos');
  await press(window, /^Afiliar a/);
  await window.getByRole('button', { name: 'Afiliar', exact: true }).click();
  await expect(window.getByText(/^Se afili/)).toBeVisible();
}
