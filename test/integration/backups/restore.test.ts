import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/contract/routes';
import { openReadOnly } from '../../../src/main/backend/database/open';
import { backupHandlers } from '../../../src/main/backend/handlers/backups';
import { backupFolderOf } from '../../../src/main/backend/registry/backups/folder';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';
import { buildRegistryChild, killNow, saysTo, startChild } from '../../support/childScript';

let backend: TestBackend;
let name: string;
/** A backup of the 4th of May; the day after somebody was added, and Maria has another passphrase. */
beforeEach(async () => {
  backend = await openTestBackend({ handlers: backupHandlers, users: [{ name: 'ada', role: 'auditor' }] });
  name = (await backend.ask('backups.make', {})).name;
  backend.setToday('2026-05-06');
  await addSomebody('pedro');
  await backend.ask('users.changePassphrase', { current: TEST_PASSPHRASE, next: OTHER_PASSPHRASE });
});
afterEach(() => backend.close());

const addSomebody = (who: string) =>
  backend.ask('users.add', { name: who, role: 'digitador', passphrase: TEST_PASSPHRASE, own: true });
type Asked = Partial<Input<'backups.restore'>>;
const asked = (more: Asked) => ({ name, userName: FIRST_USER, passphrase: TEST_PASSPHRASE, ...more });
const preview = (more: Asked = {}) => backend.call('backups.preview', asked(more));
const restore = (more: Asked = {}) => backend.call('backups.restore', asked(more));
const unlock = (passphrase: string, on = backend) => on.call('registry.unlock', { userName: FIRST_USER, passphrase });
const people = async (on = backend) => (await on.ask('users.list', {})).map((person) => person.name);
/** Every file but the attempts, by its content. */
const files = (on = backend) =>
  readdirSync(on.dir, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !/attempts|log\.jsonl/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return `${entry.name} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
    })
    .toSorted();

describe('before a restoration', () => {
  it('is said what would be lost, and nothing is changed', async () => {
    const before = files();
    expect(await preview()).toEqual({
      ok: true,
      value: {
        name,
        office: 'Distrito de prueba',
        until: '2026-05-04',
        here: 'SOUND',
        since: { days: 2, changes: 2 },
        kinds: [
          { kind: 'households', now: 0, inBackup: 0 },
          { kind: 'persons', now: 0, inBackup: 0 },
          { kind: 'events', now: 4, inBackup: 2 },
          { kind: 'imports', now: 0, inBackup: 0 },
          { kind: 'lists', now: 0, inBackup: 0 },
          { kind: 'packages', now: 0, inBackup: 0 },
        ],
      },
    });
    expect(files()).toEqual(before);
    expect(await people()).toContain('pedro');
  });

  it('is said so too while the registry is locked', async () => {
    await backend.ask('registry.lock', {});
    expect(await preview()).toMatchObject({ ok: true, value: { here: 'SOUND', since: { days: 2 } } });
    expect(await unlock(OTHER_PASSPHRASE)).toMatchObject({ ok: true });
  });
});

describe('restoring', () => {
  it('puts the backup in the place of the registry, with its people and their passphrases, and says so', async () => {
    const restored = await restore();
    expect(restored).toMatchObject({ ok: true, value: { name } });
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'locked', users: [FIRST_USER, 'ada'] });
    expect(await unlock(OTHER_PASSPHRASE)).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect(await unlock(TEST_PASSPHRASE)).toMatchObject({ ok: true });
    expect(await people()).toEqual([FIRST_USER, 'ada']);
    expect(await backend.ask('registry.check', {})).toMatchObject({ sound: true });
    const history: { kind: string; subject: string; details: string }[] = await backend.session().db('event');
    const last = history.at(-1);
    expect(last).toMatchObject({ kind: 'registry.restored', subject: name });
    expect(JSON.parse(last?.details ?? '')).toMatchObject({ restored: { events: 2 }, replaced: { events: 4 } });
    expect(readdirSync(backend.dir).filter((file) => file.includes('restoring'))).toEqual([]);
  });

  it('keeps what it replaced under a dated name, with the keyring that opens it', async () => {
    const key = Buffer.from(backend.session().key);
    const restored = await restore();
    const aside = restored.ok ? (restored.value.aside ?? '') : '';
    expect(aside).toMatch(/^registro\.reemplazado-2026-05-06-\d{4}\.db$/);
    const replaced = await openReadOnly(join(backend.dir, aside), key);
    if (!replaced.ok) throw new Error(replaced.problem.code);
    expect(await replaced.value('app_user').orderBy('id').pluck('name')).toEqual([FIRST_USER, 'ada', 'pedro']);
    await replaced.value.destroy();
    expect(readFileSync(join(backend.dir, `${aside}.keyring.json`), 'utf8')).toContain('pedro');
    await unlock(TEST_PASSPHRASE);
    const again = await restore();
    expect(again.ok && again.value.aside).toBe(aside.replace('.db', '-2.db'));
  });

  it('brings an empty computer to where the backup was', async () => {
    const other = await openTestBackend({ create: false, handlers: backupHandlers });
    const file = { path: join(backupFolderOf(backend.registryFile), name) };
    const given = { file, userName: FIRST_USER, passphrase: TEST_PASSPHRASE };
    expect(await other.ask('backups.preview', given)).toMatchObject({ here: 'ABSENT', since: null });
    expect(await other.ask('backups.restore', given)).toEqual({ name, aside: null });
    expect(await unlock(TEST_PASSPHRASE, other)).toMatchObject({ ok: true });
    expect(await people(other)).toEqual([FIRST_USER, 'ada']);
    await other.close();
  });

  it('takes the printed code where nobody remembers a passphrase, which then opens what was restored (R9)', async () => {
    const other = await openTestBackend({ create: false, handlers: backupHandlers });
    const file = { path: join(backupFolderOf(backend.registryFile), name) };
    const given = { file, userName: FIRST_USER, passphrase: backend.recoveryCode.toLowerCase() };
    expect(await other.call('backups.preview', { ...given, userName: 'nadie' })).toMatchObject({ ok: false });
    expect(await other.call('backups.preview', { ...given, userName: 'ada' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await other.ask('backups.restore', given)).toEqual({ name, aside: null });
    const { recoveryCode } = backend;
    await other.ask('registry.recover', { recoveryCode, userName: FIRST_USER, newPassphrase: OTHER_PASSPHRASE });
    expect(await people(other)).toEqual([FIRST_USER, 'ada']);
    await other.close();
  });

  it('makes a new backup due, though those of the time after it are still there', async () => {
    await backend.ask('backups.make', {});
    await restore();
    await unlock(TEST_PASSPHRASE);
    backend.setToday('2026-05-07');
    expect((await backend.ask('backups.make', {})).name).toContain('-e3.db');
    expect((await backend.ask('backups.list', {})).backups.map(({ day, event }) => [day, event])).toEqual([
      ['2026-05-07', 3],
      ['2026-05-06', 4],
      ['2026-05-04', 2],
    ]);
  });

  it('takes the place of another office’s registry only where that is said', async () => {
    const other = await openTestBackend({ handlers: backupHandlers, surroundings: { newId: ulid } });
    await other.ask('registry.lock', {});
    const file = { path: join(backupFolderOf(backend.registryFile), name) };
    const given = { file, userName: FIRST_USER, passphrase: TEST_PASSPHRASE };
    const before = files(other);
    expect(await other.call('backups.restore', given)).toEqual({
      ok: false,
      problem: { code: 'backup-of-other', office: 'Distrito de prueba' },
    });
    expect(files(other)).toEqual(before);
    expect(await other.ask('backups.preview', { ...given, otherRegistry: true })).toMatchObject({ here: 'OTHER' });
    const { aside } = await other.ask('backups.restore', { ...given, otherRegistry: true });
    expect(await unlock(TEST_PASSPHRASE, other)).toMatchObject({ ok: true });
    expect(await people(other)).toEqual([FIRST_USER, 'ada']);
    expect(readdirSync(other.dir)).toContain(`${aside ?? ''}.keyring.json`);
    await other.close();
  });
});

describe('a restoration is refused, and leaves all as it was,', () => {
  /** The answers of both; what may not change with them is looked at here. */
  async function refused(more: Asked) {
    const before = files();
    const answers = [await preview(more), await restore(more)];
    const { state } = await backend.ask('registry.describe', {});
    return { answers, isAsItWas: state === 'open' && String(files()) === String(before) };
  }
  const both = (problem: object) => ({ answers: [{ problem }, { problem }], isAsItWas: true });

  it('to a passphrase of today that is not the backup’s, and it counts as an attempt', async () => {
    expect(await refused({ passphrase: OTHER_PASSPHRASE })).toMatchObject(both({ code: 'wrong-passphrase' }));
    for (let attempt = 0; attempt < 3; attempt += 1) await preview({ passphrase: 'otra más 73' });
    expect(await restore()).toMatchObject({ problem: { code: 'wait-before-retry' } });
  });

  it('to a role that may not restore', async () => {
    expect(await refused({ userName: 'ada' })).toMatchObject(both({ code: 'forbidden', role: 'auditor' }));
  });

  it('to somebody who has left since', async () => {
    await backend.ask('users.add', { name: 'rosa', role: 'supervisor', passphrase: TEST_PASSPHRASE, own: true });
    name = (await backend.ask('backups.make', {})).name;
    await backend.ask('users.retire', { name: 'rosa' });
    expect(await refused({ userName: 'rosa' })).toMatchObject(both({ code: 'forbidden' }));
  });

  it.each(['registro-2026-05-04-0000-e9.db', '../registro.db', 'registro.db', '/etc/passwd'])(
    'of %s, which is no backup that is kept',
    async (none) => expect(await refused({ name: none })).toMatchObject(both({ code: 'not-found', what: none })),
  );

  it('of a backup with a bit turned, whether or not its sum is there', async () => {
    const file = join(backupFolderOf(backend.registryFile), name);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(50_000) ^ 4, 50_000);
    writeFileSync(file, bytes);
    expect(await refused({})).toMatchObject(both({ code: 'backup-damaged', name, detail: 'SHA-256' }));
    rmSync(`${file}.sha256`);
    expect(await refused({})).toMatchObject(both({ code: 'backup-damaged', name }));
  });

  it('of a backup of a newer program', async () => {
    const row = { name: '0099_future', batch: 9, migration_time: 0 };
    await backend.session().db('knex_migrations').insert(row);
    const { name: newer } = await backend.ask('backups.make', {});
    expect(await refused({ name: newer, passphrase: OTHER_PASSPHRASE })).toMatchObject(
      both({ code: 'registry-newer', found: '0099_future' }),
    );
  });

  it('while a job runs', async () => {
    const before = files();
    await backend.engine.hold('imports.apply', async () => {
      expect(await restore()).toEqual({ ok: false, problem: { code: 'busy', job: 'imports.apply' } });
      return { ok: true, value: null };
    });
    expect(files()).toEqual(before);
  });
});

describe('killing the program while it restores', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'juntos-child-'));
    script = await buildRegistryChild(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leaves the registry as it was, or the restored one with the other kept', async () => {
    await backend.ask('registry.lock', {});
    const found = new Set<string>();
    const kills = 10;
    for (let kill = 1; kill <= kills; kill += 1) {
      const child = startChild(script, 'restore', backend.registryFile, name);
      await saysTo(child, 'started');
      await (kill === kills ? saysTo(child, 'done') : wait(kill * 12));
      await killNow(child);
      const { users } = await backend.ask('registry.describe', {});
      const isRestored = !users.includes('pedro');
      found.add(isRestored ? 'restored' : 'as it was');
      expect(await unlock(isRestored ? TEST_PASSPHRASE : OTHER_PASSPHRASE)).toMatchObject({ ok: true });
      expect(await backend.ask('registry.check', {})).toMatchObject({ sound: true });
      expect((await people()).includes('pedro')).toBe(!isRestored);
      await backend.ask('registry.lock', {});
      if (!isRestored) continue;
      expect(readdirSync(backend.dir).some((file) => /reemplazado.*\.db$/.test(file))).toBe(true);
      expect(readdirSync(backend.dir).filter((file) => file.includes('restoring'))).toEqual([]);
      await bringBack();
    }
    expect([...found]).toContain('restored');
  });

  /** The replaced registry in its place again. */
  async function bringBack(): Promise<void> {
    const aside = readdirSync(backend.dir).find((file) => /reemplazado.*\.db$/.test(file)) ?? '';
    const file = { path: join(backend.dir, aside) };
    await backend.ask('backups.restore', { file, userName: FIRST_USER, passphrase: OTHER_PASSPHRASE });
    for (const left of readdirSync(backend.dir)) if (left.includes('reemplazado')) rmSync(join(backend.dir, left));
  }
});
