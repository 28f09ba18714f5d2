import { expect } from '@playwright/test';
import { aStatedHousehold, call, createRegistry, expectAccessible, pictureAsSeen, zoom } from '../households/support';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';

test('a person written twice is found with its reasons, decided by keyboard, and remembered', async ({
  app,
  window,
  picture,
}) => {
  await createRegistry(window);
  for (const index of [1, 2, 3]) {
    expect(await call(window, 'households.save', { revision: null, ...aStatedHousehold(index) })).toMatchObject({
      ok: true,
    });
  }
  const { household, members } = aStatedHousehold(2);
  const again = members.map(({ surname1, surname2, documentNumber, ...member }) => ({
    ...member,
    surname1: surname2,
    surname2: surname1,
    documentNumber: documentNumber.replace(/^(.)(.)/, '$2$1'),
  }));
  const twice = { revision: null, household: { ...household, code: 'R00002' }, members: again };
  expect(await call(window, 'households.save', twice)).toMatchObject({ ok: true });

  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Duplicados' }).click();
  await window.getByRole('button', { name: 'Buscar duplicados' }).click();
  await expect(window.getByRole('status')).toHaveText('2 posibles duplicados.');

  await window.getByRole('gridcell', { name: '%' }).first().click();
  await expect(window.getByRole('row', { name: /Apellido paterno.*apellidos cambiados de lugar/ })).toBeVisible();
  await expect(window.getByRole('row', { name: /Documento.*dos cifras cambiadas de lugar/ })).toBeVisible();
  await picture('duplicados');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'duplicados-200');
  await zoom(app, window, 1);

  await window.keyboard.press('d');
  await expect(window.getByRole('status')).toHaveText('1 posible duplicado.');
  await window.getByRole('gridcell', { name: '%' }).first().click();
  await window.keyboard.press('m');
  await expect(window.getByRole('status')).toHaveText(/^0 posibles duplicados\. 1 persona ya decidida sigue dos veces/);
  await expect(window.getByText(/^Decidido por Rosa Quispe el .*: la misma persona/)).toBeVisible();

  await window.getByRole('button', { name: 'Buscar duplicados' }).click();
  await expect(window.getByRole('status')).toHaveText(/^0 posibles duplicados\. 1 persona ya decidida sigue dos veces/);
  await window.getByLabel('Mostrar').selectOption('all');
  await expect(window.getByRole('gridcell', { name: 'dos personas' })).toBeVisible();
  await picture('duplicados-todos');

  await openSection(window, 'Hogares');
  await window.getByText('R00002').dblclick();
  await expect(window.getByText(/Se comparó al integrante \d con H00002 · \d: la misma persona/)).toBeVisible();
});
