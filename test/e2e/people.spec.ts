import { expect } from '@playwright/test';
import { createOffice, signIn } from './pages/door';
import { choose, openSection, press } from './pages/frame';
import { expectAccessible } from './support/accessible';
import { test } from './support/launch';

const PASSPHRASE = 'quinua morada bajo la lluvia';
const HANDED_OVER = 'frase que se entrega hoy';
const OWN = 'maíz blanco en la helada';
const ABOUT = { office: 'Oficina Juntos de prueba', ubigeo: '050401', userName: 'gestor', passphrase: PASSPHRASE };

test('a person added chooses a passphrase at the door, gets another role, retires and comes back', async ({
  window,
  picture,
}) => {
  await createOffice(window, ABOUT);
  await openSection(window, 'Personas y registro');
  const people = window.getByRole('table', { name: 'Personas' });
  const form = window.getByRole('form', { name: 'Agregar persona' });
  await form.getByLabel('Nombre').fill('rosa');
  await choose(window, 'Rol', /^Digita/, form);
  await form.getByLabel('Frase de contraseña').fill(HANDED_OVER);
  await form.getByRole('button', { name: 'Agregar' }).click();
  await expect(people.getByRole('row', { name: 'rosa' })).toContainText('Cambiará su frase al ingresar');
  await picture('33-personas');
  await expectAccessible(window);

  await press(window, /^Bloquear/);
  const who = window.getByRole('combobox', { name: 'Su nombre de usuario' });
  await who.click();
  await window.getByRole('option', { name: 'rosa', exact: true }).click();
  await window.getByLabel('Frase de contraseña').fill(HANDED_OVER);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Elija su propia frase' })).toBeVisible();
  await picture('34-frase-propia');
  await expectAccessible(window);
  await expect(window.getByLabel('Nueva frase de contraseña')).toBeFocused();
  await window.keyboard.type(OWN);
  await window.keyboard.press('Tab');
  await window.keyboard.type(OWN);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation')).toBeVisible();
  await openSection(window, 'Personas y registro');
  await expect(people.getByRole('row', { name: 'rosa' })).toContainText('Activa');
  await expect(people.getByRole('button')).toHaveCount(0);

  await press(window, /^Bloquear/);
  await signIn(window, 'gestor', PASSPHRASE);
  await openSection(window, 'Personas y registro');
  await press(window, 'Cambiar rol: rosa');
  const dialog = window.getByRole('dialog');
  await choose(window, 'Rol', /^Aprobador/, dialog);
  await picture('35-cambiar-rol');
  await expectAccessible(window);
  await dialog.getByRole('button', { name: 'Cambiar rol' }).click();
  await expect(people.getByRole('row', { name: 'rosa' })).toContainText('Aprobador');

  await press(window, 'Dar de baja: rosa');
  await dialog.getByRole('button', { name: 'Dar de baja' }).click();
  await expect(people.getByRole('row', { name: 'rosa' })).toHaveCount(0);
  await window.getByRole('switch', { name: 'Mostrar también a quienes están de baja' }).click();
  await expect(people.getByRole('row', { name: 'rosa' })).toContainText('De baja desde el');
  await press(window, 'Reactivar: rosa');
  await dialog.getByLabel('Frase que le entrega').fill(HANDED_OVER);
  await window.keyboard.press('Enter');
  await expect(people.getByRole('row', { name: 'rosa' })).toContainText('Cambiará su frase al ingresar');
});
