import { expect } from '@playwright/test';
import { createRegistry, expectAccessible } from '../households/support';
import { test } from '../support/launch';

test('what a code of a file means is found in the help, by code and by word', async ({ window, picture }) => {
  await createRegistry(window);
  await window.keyboard.press('F1');
  const search = window.getByLabel('Buscar por código o por una palabra');
  const codes = window.getByRole('table', { name: 'Códigos de observación' });
  await search.fill('att_not_a');
  await expect(search).toBeFocused();
  await expect(codes.getByRole('row')).toHaveCount(2);
  await expect(window.getByText('Ctrl+F: buscar hogares', { exact: false })).toHaveCount(0);
  await expect(codes.getByRole('row', { name: /ATT_NOT_A_COUNT.*no es un número de días/ })).toBeVisible();
  await search.fill('contraseña quite');
  await expect(codes.getByRole('row', { name: /PASSWORD.*Archivo entero/ })).toBeVisible();
  await search.scrollIntoViewIfNeeded();
  await picture('ayuda-codigos');
  await search.fill('evidencia tardia cierre');
  await expect(
    window.getByText('Evidencia tardía: un libro que llega después del cierre', { exact: false }),
  ).toBeVisible();
  await search.fill('zzz');
  await expect(window.getByText('Ningún código tiene esas palabras.')).toBeVisible();
  await search.fill('');
  await picture('ayuda-codigos-todos');
  await expectAccessible(window);
});
