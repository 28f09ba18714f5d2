import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible, pictureAsSeen, zoom } from '../households/support';
import { choose, idle } from '../pages/frame';
import { test } from '../support/launch';
import { officeWithForms } from './support';

test.use({ environment: { JUNTOS_TODAY: '2026-07-08' } });

test('forms are followed from the desk to the school and back, by manager and route', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await officeWithForms({ window, pickNext, dataFolder });
  const forms = window.getByRole('table', { name: 'Libros del bimestre' });
  await expect(forms.getByRole('row', { name: /0403691-0.*0 de 1.*Atrasado, 3 días/ })).toBeVisible();

  await window.getByRole('checkbox', { name: 'Elegir 0403691-0' }).check();
  await window.getByRole('button', { name: 'Asignar gestor y ruta…' }).click();
  await window.getByLabel('Gestor(a)').last().fill('Rosa Quispe');
  await window.getByLabel('Ruta').last().fill('Norte');
  await window.getByRole('button', { name: 'Guardar' }).click();
  await idle(window);
  await window.getByRole('button', { name: 'Marcar como entregados…' }).click();
  await window.getByLabel('Quién recibió').fill('Directora');
  await picture('libros-entregar');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await idle(window);
  await expect(
    forms.getByRole('row', { name: /0403691-0.*08\/07\/2026 · Directora.*Rosa Quispe Norte/ }),
  ).toBeVisible();

  const pdf = join(dataFolder, 'formularios.pdf');
  await pickNext(pdf);
  await window.getByRole('button', { name: 'Imprimir formularios (1)…' }).click();
  await expect.poll(() => readFile(pdf, 'latin1').then(pagesOf, () => 0)).toBe(1);
  await copyFile(pdf, join(__dirname, '../../../test-results/formularios.pdf'));

  await window.getByRole('button', { name: 'Cambiar el plazo…' }).click();
  await window.getByLabel('Fecha').fill('15/7/26');
  await window.getByRole('button', { name: 'Guardar' }).click();
  await idle(window);
  await expect(window.getByText('Se devuelven hasta el 15/07/2026.')).toBeVisible();
  await expect(forms.getByRole('row', { name: /0403691-0.*Entregado/ })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Imprimir recordatorios (1)' })).toBeEnabled();
  await picture('libros');
  await expectAccessible(window);
  await choose(window, 'Ruta', 'Norte');
  await expect(forms.getByRole('row')).toHaveCount(2);
  await zoom(app, window, 2);
  await forms.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'libros-200');
});

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
