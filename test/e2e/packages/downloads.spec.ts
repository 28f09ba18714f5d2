import { expect } from '@playwright/test';
import { headquartersOf } from '../../support/fromHeadquarters';
import {
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  PASSPHRASE,
  pictureAsSeen,
  registerHouseholds,
  zoom,
} from '../households/support';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

test('corrections of headquarters are seen, their conflict decided, applied once and refused again', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await registerHouseholds(window, 2);
  const person = { name: 'Ana Soto', role: 'supervisor', passphrase: PASSPHRASE, own: true };
  expect(await call(window, 'users.add', person)).toMatchObject({ ok: true });
  await call(window, 'registry.lock', {});
  await window.reload();
  await signIn(window, 'Ana Soto', PASSPHRASE);
  await openSection(window, 'Paquetes');
  const sede = await headquartersOf({
    folder: dataFolder,
    acceptRoot: async (path, fingerprint) => {
      await pickNext(path);
      await window.getByRole('button', { name: 'Recibir root.json…' }).click();
      await window.getByLabel('Huella dictada por la sede').fill(fingerprint);
      await window.getByRole('button', { name: 'Aceptar las llaves' }).click();
      await expect(window.getByText('Llaves de la sede, versión 1', { exact: false })).toBeVisible();
    },
    recipient: () => window.getByText(/^age1/).innerText(),
  });
  const correction = { household: 'H00001', member: 2, reference: 'Oficio 12' };
  const path = await sede.publish('CORRECTIONS', [
    { ...correction, field: 'givenNames', known: 'FLOR DE MARÍA', stated: 'FLOR MARÍA' },
    { ...correction, field: 'birthDate', known: '2016-09-30', stated: '2016-10-03' },
  ]);

  await pickNext(path);
  const take = window.getByRole('button', { name: 'Recibir un archivo…' });
  await take.click();
  await expect(window.getByText('Correcciones de datos de personas', { exact: false }).first()).toBeVisible();
  const conflicts = window.getByRole('region', { name: '1 dato que la oficina cambió y la sede corrige' });
  await expect(conflicts.getByRole('row', { name: /30\/09\/2016 03\/09\/2016 03\/10\/2016/ })).toBeVisible();
  await conflicts.scrollIntoViewIfNeeded();
  await picture('de-la-sede-conflicto');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await conflicts.getByRole('combobox').last().focus();
  await pictureAsSeen(app, 'de-la-sede-conflicto-200');
  await zoom(app, window, 1);

  const decision = conflicts.getByRole('combobox', { name: /^Qué queda/ });
  await decision.focus();
  await decision.selectOption('La sede manda');
  const apply = window.getByRole('button', { name: 'Aplicar el paquete' });
  await apply.focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('Paquete aplicado.', { exact: false })).toBeVisible();
  await picture('de-la-sede-aplicado');
  await expect(window.getByRole('row', { name: /SEDE-050401-000001.*Correcciones.*Aplicado/ })).toBeVisible();
  expect(await call(window, 'households.get', { code: 'H00001' })).toMatchObject({
    value: { members: [{}, { givenNames: 'FLOR MARÍA', birthDate: '2016-10-03' }] },
  });

  await pickNext(path);
  await take.click();
  await expect(window.getByText('ya se recibió; no cambia nada', { exact: false })).toBeVisible();

  const figure = { rule_set: 'R2026', in_place_of: 'CEPAL', valid_from: '2026-07-01', valid_to: '', confirmed: 'true' };
  const law = { ...figure, reference: 'DS 012-2026-MIDIS' };
  await pickNext(
    await sede.publish('RULE_SET', [
      { ...law, figure: 'baseAmountBimester', value: '24000' },
      { ...law, figure: 'duties', value: '["SCHOOL","CRED","PRENATAL"]' },
    ]),
  );
  await take.click();
  const raised = window.getByText(/S\/ 200.*S\/ 240/).first();
  await expect(raised).toBeVisible();
  await raised.scrollIntoViewIfNeeded();
  await picture('de-la-sede-reglas');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await raised.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'de-la-sede-reglas-200');
  await zoom(app, window, 1);
  await apply.focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('row', { name: /SEDE-050401-000002.*Reglas del programa.*Aplicado/ })).toBeVisible();
});
