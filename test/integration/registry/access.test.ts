import { afterEach, describe, expect, it } from 'vitest';
import { readKeyring } from '../../../src/main/backend/registry/keyring';
import { unwrapFor } from '../../../src/main/backend/registry/unlock';
import { unwrapWithPassphrase } from '../../../src/main/backend/registry/wrapping';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';
import { KDF_COST } from '../../support/cheapKdf';

let backend: TestBackend;
afterEach(() => backend.close());

const unlock = (userName: string, passphrase = TEST_PASSPHRASE) =>
  backend.call('registry.unlock', { userName, passphrase });
const lock = () => backend.ask('registry.lock', {});
const wrong = { ok: false, problem: { code: 'wrong-passphrase' } };

describe('unlocking', () => {
  it('opens with the passphrase of a user and says who it is', async () => {
    backend = await openTestBackend({ role: 'supervisor' });
    await lock();
    expect(await backend.ask('registry.describe', {})).toMatchObject({
      state: 'locked',
      users: [FIRST_USER],
      user: null,
    });
    const user = { name: FIRST_USER, role: 'supervisor' };
    expect(await unlock(FIRST_USER)).toEqual({ ok: true, value: user });
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'open', user });
  });

  it('knows a name in capitals and a passphrase whose accents come as two characters', async () => {
    backend = await openTestBackend();
    const passphrase = 'tres cóndores del Perú';
    await backend.ask('users.add', { name: 'José Ñahui', role: 'digitador', passphrase, own: true });
    await lock();
    const opened = await unlock(' JOSÉ ÑAHUI '.normalize('NFD'), passphrase.normalize('NFD'));
    expect(opened).toEqual({ ok: true, value: { name: 'José Ñahui', role: 'digitador' } });
  });

  it('answers an unknown name as a wrong passphrase', async () => {
    backend = await openTestBackend();
    await lock();
    expect(await unlock(FIRST_USER, 'otra frase distinta')).toEqual(wrong);
    expect(await unlock('nadie')).toEqual(wrong);
    expect(await unlock(FIRST_USER, '')).toEqual(wrong);
  });

  it('does the same work for a name nobody has as for a wrong passphrase (R6)', async () => {
    backend = await openTestBackend({ users: [{ name: 'pedro', role: 'digitador' }] });
    const ring = readKeyring(backend.registryFile);
    if (!ring.ok) throw new Error('no keyring');
    const workFor = async (name: string, passphrase: string) => {
      const derived: object[] = [];
      const answer = await unwrapFor(ring.value, name, passphrase, (wrap, ...rest) => {
        const { salt: _salt, ...cost } = wrap.kdf;
        derived.push(cost);
        return unwrapWithPassphrase(wrap, ...rest);
      });
      return { answer, derived };
    };
    const known = await workFor('pedro', 'otra frase distinta');
    expect(known).toEqual({ answer: wrong, derived: [{ name: 'argon2id', ...KDF_COST }] });
    expect(await workFor('nadie', 'otra frase distinta')).toEqual(known);
    expect(await workFor('nadie', TEST_PASSPHRASE)).toEqual(known);
  });

  it('opens what was made with less work, and takes it to today’s at the next change', async () => {
    const kdfCost = { ...KDF_COST };
    backend = await openTestBackend({ surroundings: { kdfCost } });
    const passes = () => {
      const ring = readKeyring(backend.registryFile);
      return ring.ok ? ring.value.users.map(({ kdf }) => kdf.passes) : [];
    };
    kdfCost.passes = 2;
    await lock();
    expect([(await unlock(FIRST_USER)).ok, passes()]).toEqual([true, [1]]);
    await backend.ask('users.changePassphrase', { current: TEST_PASSPHRASE, next: OTHER_PASSPHRASE });
    await lock();
    expect([(await unlock(FIRST_USER, OTHER_PASSPHRASE)).ok, passes()]).toEqual([true, [2]]);
  });

  it('makes one wait after five failures, even with the right passphrase, and no longer than said', async () => {
    const clock = { now: '2026-05-04T12:00:00.000Z' };
    backend = await openTestBackend({ surroundings: { now: () => clock.now } });
    await lock();
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await unlock(FIRST_USER, 'no es esta frase')).toEqual(wrong);
    expect(await unlock(FIRST_USER)).toEqual({ ok: false, problem: { code: 'wait-before-retry', seconds: 2 } });
    clock.now = '2026-05-04T12:00:02.000Z';
    expect(await unlock(FIRST_USER)).toMatchObject({ ok: true });
  });

  it('counts a wrong passphrase at its change as one at the door', async () => {
    backend = await openTestBackend();
    const change = (current: string) => backend.call('users.changePassphrase', { current, next: OTHER_PASSPHRASE });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await change('no es esta frase')).toEqual(wrong);
    expect(await change(TEST_PASSPHRASE)).toMatchObject({ problem: { code: 'wait-before-retry' } });
  });

  it('does not open for a user who was removed', async () => {
    backend = await openTestBackend({ users: [{ name: 'pedro', role: 'digitador' }] });
    await backend.session().db('app_user').where({ name: 'pedro' }).update({ removed_at: '2026-05-01' });
    await lock();
    expect(await unlock('pedro')).toEqual(wrong);
    expect(await unlock(FIRST_USER)).toMatchObject({ ok: true });
  });

  it('leaves the registry open for whoever is in when somebody else mistypes', async () => {
    backend = await openTestBackend({ users: [{ name: 'pedro', role: 'digitador' }] });
    expect(await unlock('pedro', 'no es esta frase')).toEqual(wrong);
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'open', user: { name: FIRST_USER } });
  });

  it('says that there is no registry', async () => {
    backend = await openTestBackend({ create: false });
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'absent', office: null, users: [] });
    expect(await unlock(FIRST_USER)).toMatchObject({ ok: false, problem: { code: 'registry-absent' } });
  });
});

describe('locking', () => {
  it('forgets the key and refuses what needs an open registry', async () => {
    backend = await openTestBackend();
    const { key } = backend.session();
    await lock();
    expect(key.every((byte) => byte === 0)).toBe(true);
    expect(await backend.call('users.list', {})).toEqual({ ok: false, problem: { code: 'registry-locked' } });
  });

  it('waits for the job that is running', async () => {
    backend = await openTestBackend();
    await backend.engine.hold('payments.calculate', async () => {
      expect(await backend.call('registry.lock', {})).toEqual({
        ok: false,
        problem: { code: 'busy', job: 'payments.calculate' },
      });
      return { ok: true, value: null };
    });
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'open' });
  });
});
