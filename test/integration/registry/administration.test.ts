import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeyring } from '../../../src/main/backend/registry/keyring';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';

let backend: TestBackend;
beforeEach(async () => {
  backend = await openTestBackend({
    role: 'administrador',
    users: [
      { name: 'pedro', role: 'digitador' },
      { name: 'ana', role: 'administrador' },
    ],
  });
});
afterEach(() => backend.close());

const THIRD = 'una tercera frase 73';
const unlock = (passphrase: string, newPassphrase?: string) =>
  backend.call('registry.unlock', {
    userName: 'pedro',
    passphrase,
    ...(newPassphrase === undefined ? {} : { newPassphrase }),
  });
const problem = (code: string) => ({ ok: false, problem: { code } });
const stateOf = async (name: string) =>
  (await backend.ask('users.list', { all: true })).find((one) => one.name === name);

describe('a passphrase that somebody else chose', () => {
  beforeEach(() => backend.ask('users.resetPassphrase', { name: 'pedro', passphrase: OTHER_PASSPHRASE }));

  it('opens only together with one of one’s own', async () => {
    expect(await stateOf('pedro')).toMatchObject({ isDue: true });
    await backend.ask('registry.lock', {});
    expect(await unlock(TEST_PASSPHRASE)).toEqual(problem('wrong-passphrase'));
    expect(await unlock(OTHER_PASSPHRASE)).toEqual(problem('passphrase-due'));
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'locked', user: null });
    expect(await unlock(OTHER_PASSPHRASE, THIRD)).toMatchObject({ ok: true });
    expect(await stateOf('pedro')).toMatchObject({ isDue: false });
    expect(await unlock(OTHER_PASSPHRASE)).toEqual(problem('wrong-passphrase'));
    expect(await unlock(THIRD)).toMatchObject({ ok: true });
  });

  it.each([
    [OTHER_PASSPHRASE, 'same-passphrase'],
    ['pedro2026', 'weak-passphrase'],
  ])('is not changed to %j', async (next, code) => {
    await backend.ask('registry.lock', {});
    expect(await unlock(OTHER_PASSPHRASE, next)).toEqual(problem(code));
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'locked' });
    expect(await unlock(OTHER_PASSPHRASE)).toEqual(problem('passphrase-due'));
  });

  it('is what a person who was added gets, unless that person typed it', async () => {
    await backend.ask('users.add', { name: 'luz', role: 'gestor', passphrase: TEST_PASSPHRASE });
    expect(await stateOf('luz')).toMatchObject({ isDue: true });
    await backend.ask('users.add', { name: 'sol', role: 'gestor', passphrase: TEST_PASSPHRASE, own: true });
    expect(await stateOf('sol')).toMatchObject({ isDue: false });
  });
});

describe('a person who retires', () => {
  it('no longer has a key, keeps the name, and comes back with a new passphrase', async () => {
    backend.setToday('2026-06-01');
    expect(await backend.ask('users.retire', { name: ' PEDRO' })).toEqual({ name: 'pedro', role: 'digitador' });
    const ring = readKeyring(backend.registryFile);
    expect(ring.ok && ring.value.users.map(({ name }) => name)).toEqual([FIRST_USER, 'ana']);
    expect((await backend.ask('users.list', {})).map(({ name }) => name)).toEqual([FIRST_USER, 'ana']);
    expect(await stateOf('pedro')).toMatchObject({ until: '2026-06-01' });
    const again = { name: 'pedro', role: 'gestor', passphrase: TEST_PASSPHRASE } as const;
    expect(await backend.call('users.add', again)).toEqual({
      ok: false,
      problem: { code: 'user-exists', name: 'pedro' },
    });
    expect(await backend.call('users.retire', { name: 'pedro' })).toMatchObject(problem('user-retired'));

    await backend.ask('users.reactivate', { name: 'pedro', passphrase: OTHER_PASSPHRASE });
    expect(await stateOf('pedro')).toMatchObject({ until: null, isDue: true });
    await backend.ask('registry.lock', {});
    expect(await unlock(TEST_PASSPHRASE)).toEqual(problem('wrong-passphrase'));
    expect(await unlock(OTHER_PASSPHRASE, THIRD)).toMatchObject({ ok: true });
  });
});

describe('who administers', () => {
  it('gives another role, that counts from the next sign-in on, and it is noted from what to what', async () => {
    await backend.ask('users.changeRole', { name: 'pedro', role: 'supervisor' });
    expect(await unlock(TEST_PASSPHRASE)).toEqual({ ok: true, value: { name: 'pedro', role: 'supervisor' } });
    const { db } = backend.session();
    const noted: unknown = await db('event').where({ kind: 'user-role-changed' }).first('details');
    expect(noted).toEqual({ details: '{"from":"digitador","to":"supervisor"}' });
  });

  it('changes nothing about their own right, so that one who administers is always left', async () => {
    for (const route of ['users.retire', 'users.changeRole', 'users.resetPassphrase'] as const) {
      const input = { name: FIRST_USER, role: 'gestor', passphrase: OTHER_PASSPHRASE } as const;
      const { name, role, passphrase } = input;
      const given = {
        'users.retire': { name },
        'users.changeRole': { name, role },
        'users.resetPassphrase': { name, passphrase },
      };
      expect(await backend.call(route, given[route] as never)).toEqual(problem('own-right'));
    }
  });

  it('is nobody else, and a refusal leaves the keyring as it was', async () => {
    const before = readFileSync(`${backend.registryFile}.keyring.json`);
    const { call } = backend.as('pedro');
    const refused = { ok: false, problem: { code: 'forbidden' } };
    expect(await call('users.retire', { name: 'ana' })).toMatchObject(refused);
    expect(await call('users.changeRole', { name: 'pedro', role: 'administrador' })).toMatchObject(refused);
    expect(await call('users.resetPassphrase', { name: 'ana', passphrase: THIRD })).toMatchObject(refused);
    expect(await call('users.reactivate', { name: 'ana', passphrase: THIRD })).toMatchObject(refused);
    expect(readFileSync(`${backend.registryFile}.keyring.json`).equals(before)).toBe(true);
  });

  it('neither calculates nor approves a list, whatever asks the database', async () => {
    const { db, user } = backend.session();
    const list = { id: 'L', calculated_by: user.id };
    await expect(db('payment_list').insert(list)).rejects.toThrow('neither an administrator nor an auditor');
  });
});
