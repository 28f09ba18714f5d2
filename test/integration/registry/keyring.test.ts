import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyringFileOf, readKeyring } from '../../../src/main/backend/registry/keyring';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';

let backend: TestBackend;
let first: string;
let copy: string;
beforeEach(async () => {
  backend = await openTestBackend({ users: [{ name: 'pedro', role: 'digitador' }] });
  await backend.ask('registry.lock', {});
  first = keyringFileOf(backend.registryFile);
  copy = `${backend.registryFile}.keyring.copy.json`;
});
afterEach(() => backend.close());

const unlock = (userName = FIRST_USER) => backend.call('registry.unlock', { userName, passphrase: TEST_PASSPHRASE });
const wrong = { ok: false, problem: { code: 'wrong-passphrase' } };

describe('the keyring', () => {
  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 300))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['something else', (file: string) => writeFileSync(file, '{"users":[]}')],
  ])('opens from its second copy when the first is %s, and mends the first', async (_, damage) => {
    const whole = readFileSync(first, 'utf8');
    damage(first);
    expect(await unlock()).toMatchObject({ ok: true });
    expect(readFileSync(first, 'utf8')).toBe(whole);
  });

  it('mends its second copy too', async () => {
    rmSync(copy);
    expect(await unlock()).toMatchObject({ ok: true });
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });

  it('is said to be damaged when both copies are, and the registry is not touched', async () => {
    const registry = readFileSync(backend.registryFile);
    for (const file of [first, copy]) writeFileSync(file, 'x');
    const problem = { code: 'keyring-damaged', path: first };
    expect(await unlock()).toEqual({ ok: false, problem });
    expect(await backend.call('registry.describe', {})).toEqual({ ok: false, problem });
    expect(readFileSync(backend.registryFile).equals(registry)).toBe(true);
  });

  it('does not open for one user with the entry of another', async () => {
    const ring = readKeyring(backend.registryFile);
    const [maria, pedro] = ring.ok ? ring.value.users : [];
    if (!ring.ok || !maria || !pedro) throw new Error('two users');
    const swapped = {
      ...ring.value,
      users: [
        { ...pedro, id: maria.id, name: maria.name },
        { ...maria, id: pedro.id, name: pedro.name },
      ],
    };
    for (const file of [first, copy]) writeFileSync(file, JSON.stringify(swapped));
    expect(await unlock(FIRST_USER)).toEqual(wrong);
    expect(await unlock('pedro')).toEqual(wrong);
  });

  it('does not open another registry', async () => {
    const other = await openTestBackend();
    await other.ask('registry.lock', {});
    for (const part of ['', '.keyring.json', '.keyring.copy.json']) {
      if (part !== '') writeFileSync(`${other.registryFile}${part}`, readFileSync(`${backend.registryFile}${part}`));
    }
    const answer = await other.call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'registry-damaged' } });
    await other.close();
  });

  it('gives way where an addition was stopped before it was recorded', async () => {
    await unlock();
    const ana = { name: 'ana', role: 'supervisor', passphrase: TEST_PASSPHRASE, own: true } as const;
    await backend.ask('users.add', ana);
    await backend.session().db('app_user').where({ name: 'ana' }).delete();
    expect(await unlock('ana')).toEqual(wrong);
    await unlock();
    await backend.ask('users.add', { ...ana, passphrase: OTHER_PASSPHRASE });
    const passphrase = OTHER_PASSPHRASE;
    expect(await backend.call('registry.unlock', { userName: 'ana', passphrase })).toMatchObject({ ok: true });
  });

  it('leaves no half-written file behind', async () => {
    await unlock();
    await backend.ask('users.add', { name: 'ana', role: 'supervisor', passphrase: TEST_PASSPHRASE });
    expect(existsSync(`${first}.tmp`) || existsSync(`${copy}.tmp`)).toBe(false);
  });
});
