import { expect, type Page } from '@playwright/test';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from '../households/support';
import { openSection, press } from '../pages/frame';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';

type Stated = ReturnType<typeof aStatedHousehold>;

const save = async (window: Page, stated: Pick<Stated, 'household'> & { readonly members: readonly unknown[] }) =>
  expect(await call(window, 'households.save', { revision: null, ...stated })).toMatchObject({ ok: true });

/** As a second clerk types the same person: surnames the other way round, two digits of the document exchanged. */
const typedAgain = (member: Stated['members'][number]) => ({
  ...member,
  surname1: member.surname2,
  surname2: member.surname1,
  documentNumber: member.documentNumber.replace(/^(.)(.)/, '$2$1'),
});

async function scan(window: Page, pairs: string): Promise<void> {
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Duplicados' }).press('Enter');
  await window.getByRole('button', { name: 'Buscar duplicados' }).press('Enter');
  await expect(window.getByRole('status')).toContainText(pairs);
}

test('a household written twice is merged into the other by keyboard, and what changes is seen first', async ({
  app,
  window,
  picture,
}) => {
  await createRegistry(window);
  const { household, members } = aStatedHousehold(2);
  await save(window, { household, members });
  const newborn = { ...members[1], number: 3, givenNames: 'LUZ', documentType: 'NONE', documentNumber: '' };
  const again = [...members.map(typedAgain), { ...newborn, birthDate: '2024-05-04' }];
  await save(window, { household: { ...household, code: 'R00002' }, members: again });
  await scan(window, '2 posibles duplicados.');

  await window.getByRole('gridcell', { name: '%' }).first().click();
  await window.keyboard.press('m');
  await expect(window.getByText(/^Falta que figure una sola vez/)).toBeVisible();
  await window.keyboard.press('r');
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Unir el hogar R00002 al hogar H00002' }).press('Space');
  await expect(dialog.getByText(/^Entre estos hogares queda 1 par por decidir/)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await window.getByRole('gridcell', { name: '%' }).first().click();
  await window.keyboard.press('m');
  await expect(window.getByRole('status')).toHaveText(
    /^0 posibles duplicados. 2 personas ya decididas siguen dos veces/,
  );
  await window.keyboard.press('r');
  await dialog.getByRole('radio', { name: 'Unir el hogar R00002 al hogar H00002' }).press('Space');
  await expect(dialog.getByText(/por decidir/)).toBeHidden();
  await expect(dialog.getByRole('row', { name: /LUZ R00002 · 3 Pasa a H00002 · 3, Hijo/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: 'Hogar H00002 2 integrantes 3 integrantes' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Hogar R00002 3 integrantes Termina/ })).toBeVisible();
  await expect(dialog.getByText(/No se puede: Es titular/).first()).toBeVisible();
  await picture('duplicados-unir');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'duplicados-unir-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);

  await dialog.getByLabel('Sustento').press('Enter');
  await expect(
    window.getByText(/^Resuelto: salió de R00002 · \d el .* y figura una sola vez, en H00002/),
  ).toBeVisible();
  await expect(window.getByRole('status')).toHaveText('0 posibles duplicados.');
  await expect(window.getByRole('button', { name: /\([MDN]\)$/ })).toHaveCount(0);
  await window.keyboard.press('d');
  await expect(window.getByText(/no se encontró/i)).toBeHidden();
  await picture('duplicados-resuelto');
  await window.getByRole('link', { name: 'Abrir el hogar H00002' }).press('Enter');
  await expect(window.getByRole('row', { name: /^3 .*LUZ/ })).toBeVisible();
});

test('out of a household that is paid somebody leaves by a proposal, out of another one at once', async ({
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await save(window, aStatedHousehold(1));
  await openSection(window, 'Inscripción');
  await press(window, 'Evaluar candidatos');
  await press(window, /^Afiliar a/);
  await window.getByRole('button', { name: 'Afiliar', exact: true }).click();
  await expect(window.getByText(/^Se afili/)).toBeVisible();
  const [, child] = aStatedHousehold(1).members;
  const { household, members } = aStatedHousehold(2);
  if (child === undefined) throw new Error('a stated household has a child');
  await save(window, { household, members: [...members, { ...typedAgain(child), number: 3 }] });
  await scan(window, '1 posible duplicado.');

  await window.getByRole('gridcell', { name: '%' }).first().click();
  await window.keyboard.press('m');
  await window.getByRole('button', { name: 'Dejarla una sola vez… (R)' }).press('Enter');
  const dialog = window.getByRole('dialog');
  const atOnce = dialog.getByRole('radio', { name: 'Retirar de H00002 · 3; queda en H00001 · 2' });
  await expect(atOnce).toBeChecked();
  await expect(dialog.getByText(/se le paga/)).toBeHidden();
  await atOnce.press('ArrowDown');
  await expect(dialog.getByText('Al hogar H00001 se le paga', { exact: false })).toBeVisible();
  await picture('duplicados-propuesta');
  await expectAccessible(window);
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(window.getByText(/^Quedó como propuesta/)).toBeVisible();
  await picture('duplicados-por-confirmar');
  await window.getByRole('link', { name: 'Ver lo que está por confirmar' }).press('Enter');
  await window.getByRole('button', { name: 'Retirar: hogar H00001' }).press('Enter');
  await window.getByLabel('Nota').fill('sobra en el otro hogar');
  await window.getByRole('button', { name: 'Retirar', exact: true }).press('Enter');

  await scan(window, '0 posibles duplicados.');
  await window.getByLabel('Mostrar').selectOption('Por dejar una sola vez');
  await window.getByRole('gridcell', { name: '%' }).first().click();
  await window.keyboard.press('r');
  await expect(atOnce).toBeChecked();
  await dialog.getByLabel('Sustento').press('Enter');
  await expect(
    window.getByText(/^Resuelto: salió de H00002 · 3 el .* y figura una sola vez, en H00001 · 2/),
  ).toBeVisible();
});
