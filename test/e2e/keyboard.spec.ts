import { expect, type Page } from '@playwright/test';
import { createOffice } from './pages/door';
import { test } from './support/launch';

const ABOUT = {
  office: 'Oficina Juntos de prueba',
  ubigeo: '050401',
  userName: 'gestor',
  passphrase: 'quinua morada bajo la lluvia',
};

const focused = (window: Page) => window.evaluate(() => document.activeElement?.textContent ?? '');
const screen = (window: Page) => window.getByRole('heading', { level: 1 });

test('the sections are reached and left by keyboard', async ({ window }) => {
  await createOffice(window, ABOUT);
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()); // it is an HTML page
  await window.keyboard.press('Tab');
  expect(await focused(window)).toBe('Ir al contenido');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Tab');
  await expect(window.getByRole('combobox', { name: 'Bimestre' })).toBeFocused();
  await window.keyboard.press('Tab');
  expect(await focused(window)).toBe('1. Catálogos');
  await window.keyboard.press('Enter');
  await expect(screen(window)).toHaveText('Catálogos');

  await window.keyboard.press('Alt+6');
  await expect(screen(window)).toHaveText('Cumplimiento del bimestre');
  await window.keyboard.press('Control+f');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await window.keyboard.press('Alt+1');
  await expect(screen(window)).toHaveText('Tablero del bimestre');
});

test('a person is added without the mouse', async ({ window }) => {
  await createOffice(window, ABOUT);
  await window.keyboard.press('Alt+9');
  await window.getByRole('form', { name: 'Agregar persona' }).getByLabel('Nombre').focus();
  await window.keyboard.type('aprobadora');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Apro');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Tab');
  await window.keyboard.type('chacra de papa nativa');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('row', { name: /^aprobadora Aprobador: aprueba listas de pago/ })).toBeVisible();
});
