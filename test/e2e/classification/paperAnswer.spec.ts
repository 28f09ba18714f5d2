import { expect } from '@playwright/test';
import {
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  registerHouseholds,
  zoom,
} from '../households/support';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

test('an answer of SISFOH typed from paper, by keyboard, with what would follow before it is saved', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await registerHouseholds(window, 2);
  const affiliated = { on: '2026-04-20', codes: 'all' };
  expect(await call(window, 'affiliation.affiliate', affiliated)).toMatchObject({ ok: true });

  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Clasificación', exact: true }).click();
  await window.getByRole('button', { name: 'Registrar respuesta en papel…' }).focus();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  const save = dialog.getByRole('button', { name: 'Guardar' });
  await expect(dialog.getByLabel('Código de hogar')).toBeFocused();
  await window.keyboard.type('H00001');
  await dialog.getByLabel('Clasificación').selectOption('No pobre');
  await dialog.getByLabel('Fecha').focus();
  await window.keyboard.type('5/5/26');
  await expect(dialog.getByText(/futur/)).toBeVisible();
  await expect(save).toBeDisabled();
  await dialog.getByLabel('Fecha').fill('15/4/26');
  await expect(dialog.getByText('Titular: HUAMÁN ZÚÑIGA, JUANA · HUANTA')).toBeVisible();
  await expect(
    dialog.getByText('Pobre extremo (vence 01/03/2031 (estimada)) → No pobre (vence 15/04/2032 (estimada))'),
  ).toBeVisible();
  await expect(dialog.getByText(/salida.*Tiene 1 miembro objetivo.*reevaluación hasta el 12\/10\/2026/)).toBeVisible();
  await picture('clasificacion-papel');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await dialog.getByText(/Tiene 1 miembro objetivo/).scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'clasificacion-papel-200');
  await zoom(app, window, 1);
  await dialog.getByLabel('Referencia').focus();
  await window.keyboard.type('Oficio 77');
  await expect(save).toBeEnabled();
  await window.keyboard.press('Enter');
  await expect(window.getByText('Respuesta del hogar H00001 registrada.')).toBeVisible();
  await expect(window.getByRole('region', { name: /no pasa$/ }).getByRole('link', { name: 'H00001' })).toBeVisible();
  await picture('clasificacion-papel-registrada');

  await window.getByRole('button', { name: 'Registrar respuesta en papel…' }).click();
  await dialog.getByLabel('Código de hogar').fill('H00001');
  await dialog.getByLabel('Clasificación').selectOption('No pobre');
  await dialog.getByLabel('Fecha').fill('15/04/2026');
  await expect(dialog.getByText(/Esa respuesta ya está en la historia del hogar H00001/)).toBeVisible();
  await dialog.getByLabel('Fecha').fill('10/01/2019');
  await expect(dialog.getByText(/Es anterior a la vigente \(No pobre, 15\/04\/2026\)/)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
