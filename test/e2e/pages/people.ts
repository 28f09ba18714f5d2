import { expect, type Page } from '@playwright/test';
import { choose, openSection } from './frame';

export async function addPerson(window: Page, name: string, role: RegExp, passphrase: string): Promise<void> {
  await openSection(window, 'Personas y registro');
  const form = window.getByRole('form', { name: 'Agregar persona' });
  await form.getByLabel('Nombre').fill(name);
  await choose(window, 'Rol', role, form);
  await form.getByLabel('Frase de contraseña').fill(passphrase);
  await form.getByLabel('Esta persona escribió aquí su propia frase').check();
  await form.getByRole('button', { name: 'Agregar' }).click();
  await expect(window.getByRole('table', { name: 'Personas' }).getByRole('row', { name })).toBeVisible();
}
