import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { toDate } from '@shared/domain/calendar';
import { newIdentity, recipientOf } from '../../../src/main/backend/packages/age';
import { newSigningKey, publicKeyOf } from '../../../src/main/backend/packages/ed25519';
import { fingerprintOfRoot, writeRoot, type Root } from '../../../src/main/backend/packages/root';
import { SUPERVISOR } from '../bimester/calculateOne';
import { aStatedHousehold, call, createRegistry, importCenters, PASSPHRASE } from '../households/support';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { test } from '../support/office';
import { sidewaysScroll, takeZoomedPicture, zoom } from '../support/zoom';

const [TODAY, LATER] = ['2026-07-10', '2026-08-10'];

test.describe.configure({ mode: 'serial' });

/** Keys of headquarters as its `root.json` names them. */
async function aRoot() {
  const rootKeys = [newSigningKey(), newSigningKey(), newSigningKey()];
  const root: Root = {
    type: 'juntos-root',
    version: 1,
    organisation: 'Sede Central',
    expires: toDate('2027-12-31'),
    threshold: 2,
    roots: rootKeys.map(publicKeyOf),
    signing: [publicKeyOf(newSigningKey())],
    recipients: [await recipientOf(await newIdentity())],
  };
  return { text: writeRoot(root, rootKeys), fingerprint: fingerprintOfRoot(root) };
}

test('the keys of headquarters are believed by their fingerprint', async ({ office }) => {
  const window = await office.start(TODAY);
  await createRegistry(window);
  await importCenters(window, office.pickNext, office.file());
  const { household, members } = aStatedHousehold(1);
  expect(await call(window, 'households.save', { revision: null, household, members })).toMatchObject({ ok: true });
  const supervisor = { name: SUPERVISOR, role: 'supervisor', passphrase: PASSPHRASE, own: true };
  expect(await call(window, 'users.add', supervisor)).toMatchObject({ ok: true });
  await office.start(TODAY);
  await signIn(office.window(), SUPERVISOR, PASSPHRASE);

  const { text, fingerprint } = await aRoot();
  await writeFile(office.file('root.json'), text);
  const screen = office.window();
  await openSection(screen, 'Paquetes');
  await office.pickNext(office.file('root.json'));
  await screen.getByRole('button', { name: 'Recibir root.json…' }).press('Enter');
  await screen.getByLabel('Huella dictada por la sede').fill('0000 0000');
  await screen.keyboard.press('Enter');
  await expect(screen.getByText(/^La huella no es la de este root.json/)).toBeVisible();
  await office.look('paquetes-huella');
  await screen.getByLabel('Huella dictada por la sede').fill(fingerprint);
  await screen.keyboard.press('Enter');
  await expect(screen.getByText(/^Llaves de la sede, versión 1, vigentes hasta el 31\/12\/2027/)).toBeVisible();
});

test('what is sent waits for its receipt, and can be sent again', async ({ office }) => {
  const window = office.window();
  await office.pickNext(office.file('padron.jpkg'));
  await window.getByRole('button', { name: 'Padrón completo…' }).press('Enter');
  await expect(window.getByText(/Solo la sede puede abrirlo/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Reenviar D050401-000001' })).toBeVisible();
  await window.getByLabel('Código de cargo dictado por teléfono').fill('0000-0000-0000');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^El código no corresponde a ningún paquete/)).toBeVisible();
  await office.look('paquetes');
  await zoom(office, 2);
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(683);
  await takeZoomedPicture(office, 'paquetes-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(office, 1);
  await office.pickNext(office.file('otra.jpkg'));
  await window.getByRole('button', { name: 'Reenviar D050401-000001' }).press('Enter');
  await expect(window.getByText(/se escribió otra vez, con el mismo contenido/)).toBeVisible();
});

test('a month later the board reminds of it', async ({ office }) => {
  const window = await office.start(LATER);
  await signIn(window, SUPERVISOR, PASSPHRASE);
  await expect(window.getByText('1 paquete lleva más de 15 días sin cargo de la sede.')).toBeVisible();
  await office.look('tablero-sin-cargo');
  await window.getByRole('button', { name: 'Ver los paquetes' }).press('Enter');
  await expect(window.getByText('31 días, atrasado')).toBeVisible();
});
