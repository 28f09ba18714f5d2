import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';

let backend: TestBackend;
afterEach(() => backend.close());

const PEDRO = { name: 'Pedro', role: 'digitador', passphrase: TEST_PASSPHRASE } as const;
const ANA = { name: 'Ana', role: 'administrador', passphrase: TEST_PASSPHRASE } as const;
const forbidden = { ok: false, problem: { code: 'forbidden', route: 'users.add' } };
const unlock = (userName: string, passphrase: string) => backend.call('registry.unlock', { userName, passphrase });

describe('adding a user', () => {
  it('lets that user in with a passphrase of their own, and notes who added them', async () => {
    backend = await openTestBackend({ today: '2026-03-02' });
    expect(await backend.ask('users.add', { ...PEDRO, passphrase: OTHER_PASSPHRASE, own: true })).toEqual({
      name: 'Pedro',
      role: 'digitador',
    });
    expect(await backend.ask('users.list', {})).toEqual([
      { name: FIRST_USER, role: 'gestor', since: '2026-03-02', until: null, isDue: false },
      { name: 'Pedro', role: 'digitador', since: '2026-03-02', until: null, isDue: false },
    ]);
    const { db, user } = backend.session();
    expect(await db('event').where({ kind: 'user-added' }).first('user_id')).toEqual({ user_id: user.id });
    expect(await unlock('Pedro', TEST_PASSPHRASE)).toMatchObject({ ok: false });
    expect(await unlock('Pedro', OTHER_PASSPHRASE)).toEqual({ ok: true, value: { name: 'Pedro', role: 'digitador' } });
  });

  it('is for the first user while there is no administrator, then for the administrator alone', async () => {
    backend = await openTestBackend();
    await backend.ask('users.add', PEDRO);
    expect(await backend.as('Pedro').call('users.add', ANA)).toMatchObject(forbidden);
    await backend.ask('users.add', ANA);
    const luis = { ...PEDRO, name: 'Luis' };
    expect(await backend.call('users.add', luis)).toMatchObject(forbidden);
    expect(await backend.as('Ana').call('users.add', luis)).toMatchObject({ ok: true });
  });

  it.each(['Pedro', 'PEDRO', '  pedro '])('refuses the name %j when there is a Pedro', async (name) => {
    backend = await openTestBackend({ users: [PEDRO] });
    expect(await backend.call('users.add', { ...PEDRO, name })).toMatchObject({
      ok: false,
      problem: { code: 'user-exists' },
    });
    expect(await backend.ask('users.list', {})).toHaveLength(2);
  });

  it('refuses a weak passphrase', async () => {
    backend = await openTestBackend();
    const answer = await backend.call('users.add', { ...PEDRO, passphrase: 'pedro2026' });
    expect(answer).toEqual({ ok: false, problem: { code: 'weak-passphrase' } });
  });

  it('loses none of two that are added at once', async () => {
    backend = await openTestBackend();
    await Promise.all([
      backend.ask('users.add', { ...PEDRO, own: true }),
      backend.ask('users.add', { ...ANA, own: true }),
    ]);
    expect(await unlock('Pedro', TEST_PASSPHRASE)).toMatchObject({ ok: true });
    expect(await unlock('Ana', TEST_PASSPHRASE)).toMatchObject({ ok: true });
  });
});

describe('changing one’s passphrase', () => {
  const change = (current: string, next: string) => backend.call('users.changePassphrase', { current, next });

  it('takes the new one and no longer the old', async () => {
    backend = await openTestBackend();
    expect(await change(TEST_PASSPHRASE, OTHER_PASSPHRASE)).toEqual({ ok: true, value: {} });
    expect(await unlock(FIRST_USER, TEST_PASSPHRASE)).toMatchObject({
      ok: false,
      problem: { code: 'wrong-passphrase' },
    });
    expect(await unlock(FIRST_USER, OTHER_PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('needs the present one', async () => {
    backend = await openTestBackend();
    const before = readFileSync(`${backend.registryFile}.keyring.json`);
    expect(await change('no es esta frase', OTHER_PASSPHRASE)).toEqual({
      ok: false,
      problem: { code: 'wrong-passphrase' },
    });
    expect(readFileSync(`${backend.registryFile}.keyring.json`).equals(before)).toBe(true);
  });

  it('does not touch the passphrase of others', async () => {
    backend = await openTestBackend({ users: [PEDRO] });
    await change(TEST_PASSPHRASE, OTHER_PASSPHRASE);
    expect(await unlock('Pedro', TEST_PASSPHRASE)).toMatchObject({ ok: true });
  });
});
