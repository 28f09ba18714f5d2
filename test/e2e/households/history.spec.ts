import { expect } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';
import { call, createRegistry, expectAccessible, pictureAsSeen, registerHouseholds, zoom } from './support';

const today = () => new Date().toLocaleDateString('sv');

test('the history shows every dated value with who noted it, by member, and goes on paper', async ({
  app,
  window,
  picture,
}) => {
  await createRegistry(window);
  await registerHouseholds(window, 1);
  const place = { populatedCenterName: 'LURICOCHA', address: 'Plaza 5', reason: 'Declaración jurada' };
  expect(await call(window, 'households.move', { code: 'H00001', since: today(), ...place })).toMatchObject({
    ok: true,
  });
  await openSection(window, 'Hogares');
  await window.getByText('H00001').dblclick();
  const history = window.getByRole('region', { name: 'Historial de datos' });
  await expect(history.getByRole('row', { name: /Domicilio LURICOCHA · Plaza 5 .* hoy/ })).toBeVisible();
  await expect(history.getByRole('row', { name: /Domicilio HUANTA .* Rosa Quispe pantalla o comando/ })).toBeVisible();
  await expect(history.getByRole('row', { name: /^2\. .*: Documento DNI 78000109/ })).toBeVisible();
  await expect(window.getByText(/^Se mudó el hogar desde el .*: HUANTA → LURICOCHA, Plaza 5/)).toBeVisible();
  await history.scrollIntoViewIfNeeded();
  await picture('historial');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await history.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'historial-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);
  await history.getByLabel('Mostrar').selectOption({ index: 3 });
  await expect(history.getByRole('row', { name: /Domicilio/ })).toBeHidden();
  await expect(history.getByRole('row', { name: /^2\. / })).toHaveCount(2);
  await window.getByRole('button', { name: 'Imprimir' }).press('Enter');
  await expect(window.getByRole('menuitem', { name: 'Historial de datos: en PDF…' })).toBeVisible();
});
