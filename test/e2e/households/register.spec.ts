import { expect, type Page } from '@playwright/test';
import { test } from '../support/launch';
import { createRegistry } from './support';

/** Types into the field that has the focus and goes on, as a clerk does. */
async function typeFields(window: Page, ...values: readonly string[]): Promise<void> {
  for (const value of values) {
    await window.keyboard.type(value);
    await window.keyboard.press('Enter');
  }
}

const focused = (window: Page) => window.evaluate(() => document.activeElement?.getAttribute('name'));

test('a household is registered without the mouse, found misspelled, opened and checked', async ({
  window,
  picture,
}) => {
  await createRegistry(window);
  await window.keyboard.press('Alt+2');
  await window.getByRole('button', { name: 'Nuevo hogar' }).press('Enter');
  await expect.poll(() => focused(window)).toBe('household.code');

  await typeFields(window, 'H-001', '', 'San José de Secce', '0504010001', 'r', 'A 200 m de la escuela', '', '', 'qu');
  await typeFields(window, '', '', '15/1/2010', 'pobre e', '1/3/25', '', '', '', 's', '1/2/26', '05022026');
  expect(await focused(window)).toBe('members.0.surname1');
  await typeFields(window, 'VÁSQUEZ', 'ZÚÑIGA', 'HERMELINDA', '', '4051237', '31/1/31', '10/2/92', 'm', '', 'c');
  await expect(window.getByLabel('Fecha de nacimiento, integrante 1')).toHaveValue('10/02/1992');

  await window.keyboard.press('F2');
  await expect.poll(() => focused(window)).toBe('members.1.surname1');
  await typeFields(window, 'HUAMÁN', 'VÁSQUEZ', 'FLOR DE MARÍA', '', '78000111', '030916', 'm', '');
  await window.keyboard.press('ArrowUp');
  await picture('hogar-formulario');
  await window.keyboard.press('Control+s');

  await expect(window.getByRole('heading', { name: 'Hogar H-001' })).toBeVisible();
  await window.keyboard.press('Control+f');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await window.keyboard.type('sunniga basques');
  await expect(window.getByText('1 hogar', { exact: true })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Hogar H-001' })).toBeVisible();

  await window.getByRole('button', { name: 'Evaluar ahora' }).press('Enter');
  await expect(window.getByTestId('verdict')).toBeVisible();
  await picture('hogar');
});
