import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { createOffice, signIn } from './pages/door';
import { dialogOn, openSection, press, told } from './pages/frame';
import { expectAccessible } from './support/accessible';
import { test } from './support/launch';

const PASSPHRASE = 'quinua morada bajo la lluvia';
const ABOUT = { office: 'Oficina Juntos de prueba', ubigeo: '050401', userName: 'gestor', passphrase: PASSPHRASE };
const backups = (window: Page) => window.getByRole('table', { name: 'Copias de seguridad' });
const rows = (window: Page) => backups(window).getByRole('row');

async function addPerson(window: Page, name: string): Promise<void> {
  const form = window.getByRole('form', { name: 'Agregar persona' });
  await form.getByLabel('Nombre').fill(name);
  await form.getByLabel('Frase de contraseña').fill('una frase de prueba 71');
  await press(form, 'Agregar');
  await expect(window.getByRole('cell', { name, exact: true })).toBeVisible();
}

test('a backup is made, taken to a USB drive, and restored after seeing what changes', async ({
  window,
  pickNext,
  picture,
}) => {
  const stick = mkdtempSync('/dev/shm/juntos-usb-');
  await createOffice(window, ABOUT);
  await openSection(window, 'Personas y registro');
  await press(window, 'Hacer una copia ahora');
  await expect(told(window, /^Copia verificada: registro-/)).toBeVisible();
  await expect(backups(window).getByRole('cell', { name: 'Verificada' }).first()).toBeVisible();
  await pickNext(stick);
  await press(window, 'Copiar a USB u otra carpeta…');
  await expect(told(window, `Copia verificada en ${stick}`)).toBeVisible();
  expect(readdirSync(stick)).toHaveLength(3);
  await expect(window.getByRole('button', { name: `Copiar a ${stick}` })).toBeVisible();
  await picture('35-copias');
  await expectAccessible(window);

  await addPerson(window, 'pedro');
  await rows(window).last().getByRole('button').click();
  const dialog = dialogOn(window);
  await dialog.getByLabel('Frase de contraseña de la copia').fill('no es esta 12');
  await press(dialog, 'Ver qué cambiaría');
  await expect(dialog.getByRole('alert')).toContainText('no son correctos');
  await dialog.getByLabel('Frase de contraseña de la copia').fill(PASSPHRASE);
  await press(dialog, 'Ver qué cambiaría');
  await expect(dialog.getByRole('row', { name: /^Cambios anotados/ })).toBeVisible();
  await picture('36-restaurar');
  await expectAccessible(window);
  await press(dialog, 'Restaurar');
  await expect(told(window, 'Se restauró la copia.')).toBeVisible();
  await picture('37-restaurado');
  await signIn(window, 'gestor', PASSPHRASE);
  await openSection(window, 'Personas y registro');
  const people = window.getByRole('table', { name: 'Personas' });
  await expect(people.getByRole('cell', { name: 'gestor', exact: true })).toBeVisible();
  await expect(people.getByRole('cell', { name: 'pedro', exact: true })).toHaveCount(0);
  rmSync(stick, { recursive: true });
});

test('a registry that does not open any more goes back to its backup at the door', async ({
  window,
  dataFolder,
  picture,
}) => {
  await createOffice(window, ABOUT);
  await openSection(window, 'Personas y registro');
  await press(window, 'Hacer una copia ahora');
  await expect(told(window, /^Copia verificada: registro-/)).toBeVisible();
  await press(window, /^Bloquear/);
  await expect(window.getByRole('heading', { name: 'Ingrese al registro' })).toBeVisible();
  const file = join(dataFolder, 'registro.db');
  writeFileSync(file, Buffer.alloc(readFileSync(file).length, 'x'));
  await window.getByLabel('Frase de contraseña').fill(PASSPHRASE);
  await press(window, 'Ingresar');
  await expect(window.getByRole('alert')).toContainText('está dañado');
  await picture('38-danado');
  await press(window, 'Restaurar una copia de seguridad');
  await rows(window).last().getByRole('button').click();
  const dialog = dialogOn(window);
  await dialog.getByLabel('Frase de contraseña de la copia').fill(PASSPHRASE);
  await press(dialog, 'Ver qué cambiaría');
  await expect(dialog.getByText('El registro actual está dañado')).toBeVisible();
  await picture('39-restaurar-en-la-puerta');
  await press(dialog, 'Restaurar');
  await expect(told(window, 'Se restauró la copia.')).toBeVisible();
  await signIn(window, 'gestor', PASSPHRASE);
  expect(readdirSync(dataFolder).some((name) => /^registro\.reemplazado-.*\.db$/.test(name))).toBe(true);
});
