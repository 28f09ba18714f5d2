import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { withDriver } from '../../../src/main/backend/database/sqlite/driver';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';
import { buildRegistryChild, killNow, saysTo, startChild } from '../../support/childScript';

let backend: TestBackend;
let usb: string;
let target: string;
beforeEach(async () => {
  usb = mkdtempSync(join(tmpdir(), 'juntos-usb-'));
  target = join(usb, 'copia.db');
  backend = await openTestBackend({ users: [{ name: 'pedro', role: 'digitador' }] });
});
afterEach(async () => {
  await backend.close();
  rmSync(usb, { recursive: true });
});

const backUp = (path = target) => backend.call('registry.backup', { file: { path } });

/** Signing in is a line of its own. */
const oneMoreOf = (counts: Readonly<Record<string, number>>, table: string) => ({
  ...counts,
  [table]: (counts[table] ?? 0) + 1,
});

/** An empty PC to which only these files are brought. */
async function restore(from = target): Promise<TestBackend> {
  const other = await openTestBackend({ create: false });
  copyFileSync(from, other.registryFile);
  copyFileSync(`${from}.keyring.json`, `${other.registryFile}.keyring.json`);
  return other;
}

describe('a backup', () => {
  it('is written under its name with its keyring, and nothing else', async () => {
    const made = await backUp();
    const bytes = readFileSync(target);
    expect(made).toEqual({
      ok: true,
      value: {
        name: 'copia.db',
        bytes: statSync(target).size,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    });
    expect(readdirSync(usb).toSorted()).toEqual(['copia.db', 'copia.db.keyring.json', 'copia.db.sha256']);
    expect(bytes.includes('pedro')).toBe(false);
  });

  it('opens on another PC with the passphrase, and counts the same', async () => {
    await backUp();
    const { counts } = await backend.ask('registry.check', {});
    const other = await restore();
    await other.ask('registry.unlock', { userName: 'pedro', passphrase: TEST_PASSPHRASE });
    expect(await other.ask('registry.check', {})).toMatchObject({
      sound: true,
      counts: oneMoreOf(counts, 'access_line'),
    });
    await other.close();
  });

  it('replaces an older one, and leaves it as it was when the registry cannot be copied', async () => {
    await backUp();
    writeFileSync(`${target}.keyring.json`, 'of another registry');
    const older = readFileSync(target);
    const { db } = backend.session();
    await withDriver(db, (driver) => {
      driver.pragma('foreign_keys=OFF');
      driver.prepare(`insert into form values ('f', 'f', 'k', 'nowhere', 'x', 1, 1, '', '', '', null)`).run();
      driver.pragma('foreign_keys=ON');
    });
    expect(await backUp()).toEqual({ ok: false, problem: { code: 'backup-failed', detail: 'form 1: foreign key' } });
    expect(readFileSync(target).equals(older)).toBe(true);
    expect(readFileSync(`${target}.keyring.json`, 'utf8')).toBe('of another registry');
    expect(existsSync(`${target}.tmp`)).toBe(false);
  });

  it('may not overwrite the registry itself', async () => {
    const problem = { code: 'backup-failed', detail: 'same-file' };
    expect(await backUp(backend.registryFile)).toEqual({ ok: false, problem });
    expect(await backend.ask('registry.check', {})).toMatchObject({ sound: true });
  });

  it('says so when the place cannot be written', async () => {
    writeFileSync(join(usb, 'no-folder'), '');
    expect(await backUp(join(usb, 'no-folder', 'copia.db'))).toMatchObject({
      ok: false,
      problem: { code: 'backup-failed', detail: 'ENOTDIR' },
    });
  });
});

describe('recovering', () => {
  const recover = (on: TestBackend, recoveryCode: string, userName = FIRST_USER) =>
    on.call('registry.recover', { recoveryCode, userName, newPassphrase: OTHER_PASSPHRASE });

  it('needs only a backup and the printed code, and gives a new passphrase', async () => {
    await backUp();
    const { counts } = await backend.ask('registry.check', {});
    const other = await restore();
    expect(await recover(other, backend.recoveryCode)).toEqual({
      ok: true,
      value: { name: FIRST_USER, role: 'gestor' },
    });
    const found = await other.ask('registry.check', {});
    expect(found).toMatchObject({ sound: true, counts: oneMoreOf(oneMoreOf(counts, 'event'), 'access_line') });
    await other.ask('registry.lock', {});
    expect(await other.call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE })).toMatchObject({
      ok: false,
    });
    expect(await other.call('registry.unlock', { userName: FIRST_USER, passphrase: OTHER_PASSPHRASE })).toMatchObject({
      ok: true,
    });
    await other.close();
  });

  it('leaves the other users and the code as they were', async () => {
    await recover(backend, backend.recoveryCode);
    expect(await backend.call('registry.unlock', { userName: 'pedro', passphrase: TEST_PASSPHRASE })).toMatchObject({
      ok: true,
    });
    expect(await recover(backend, backend.recoveryCode, 'pedro')).toMatchObject({ ok: true, value: { name: 'pedro' } });
  });

  it('refuses a mistyped code, the code of another office, an unknown user', async () => {
    const other = await openTestBackend();
    const wrong = { ok: false, problem: { code: 'wrong-recovery-code' } };
    expect(await recover(backend, `${backend.recoveryCode}0`)).toEqual(wrong);
    expect(await recover(backend, other.recoveryCode)).toEqual(wrong);
    expect(await recover(backend, backend.recoveryCode, 'nadie')).toEqual({
      ok: false,
      problem: { code: 'not-found', what: 'nadie' },
    });
    await other.close();
  });
});

describe('killing the program while it backs up', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'juntos-child-'));
    script = await buildRegistryChild(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leaves under the name of the backup none, or one that opens', async () => {
    await backend.ask('registry.lock', {});
    const kills = Number(process.env['JUNTOS_KILLS'] ?? 8);
    for (let kill = 1; kill <= kills; kill += 1) {
      const child = startChild(script, 'back-up', backend.registryFile);
      await saysTo(child, 'started');
      await (kill === kills ? saysTo(child, 'saved') : wait((kill % 40) * 9));
      await killNow(child);
      if (!existsSync(`${backend.registryFile}.backup`)) continue;
      const other = await restore(`${backend.registryFile}.backup`);
      await other.ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
      expect(await other.ask('registry.check', {})).toMatchObject({ sound: true });
      await other.close();
    }
    expect(existsSync(`${backend.registryFile}.backup`)).toBe(true);
  });
});
