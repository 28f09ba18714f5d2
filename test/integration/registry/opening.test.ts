import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { openDatabase } from '../../../src/main/backend/database/open';
import { withDriver } from '../../../src/main/backend/database/sqlite/driver';
import { FIRST_USER, openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';

let backend: TestBackend;
afterEach(() => backend.close());

const unlock = () => backend.call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
const damaged = { ok: false, problem: { code: 'registry-damaged' } };

async function openLocked(): Promise<void> {
  backend = await openTestBackend();
  await backend.ask('registry.lock', {});
}

describe('opening', () => {
  it('sets every pragma the registry relies on', async () => {
    backend = await openTestBackend();
    const { pragmas, engine, sound } = await backend.ask('registry.check', {});
    expect(pragmas).toEqual({
      cipher: 'chacha20',
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      secure_delete: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      temp_store: 2,
      recursive_triggers: 1,
      journal_size_limit: 67_108_864,
      busy_timeout: 5000,
      application_id: 0x4a544f53,
      user_version: migrations.length,
    });
    expect(engine).toMatch(/^SQLite 3\.\d+\.\d+/);
    expect(sound).toBe(true);
  });

  it('refuses an engine that does not keep what it was set to', async () => {
    backend = await openTestBackend();
    const { db } = backend.session();
    await withDriver(db, (driver) => driver.pragma('synchronous=OFF'));
    expect(await backend.ask('registry.check', {})).toMatchObject({ sound: false, problems: ['synchronous = 0'] });
  });

  it('does not open another application’s database', async () => {
    backend = await openTestBackend();
    const { db, key } = backend.session();
    await withDriver(db, (driver) => driver.pragma('application_id=1'));
    const ownKey = Buffer.from(key);
    await backend.ask('registry.lock', {});
    const opened = await openDatabase(backend.registryFile, ownKey);
    expect(opened).toEqual({ ok: false, problem: { code: 'registry-damaged', detail: 'application_id = 1' } });
  });

  it('never makes a file that is not there', async () => {
    await openLocked();
    rmSync(backend.registryFile);
    expect(await unlock()).toMatchObject({ ok: false, problem: { code: 'registry-absent' } });
    expect(existsSync(backend.registryFile)).toBe(false);
  });

  it('does not take a key that is not its own', async () => {
    await openLocked();
    expect(await openDatabase(backend.registryFile, Buffer.alloc(32, 7))).toMatchObject(damaged);
  });
});

describe('a damaged registry', () => {
  it('is refused whichever bit of it has turned, and left as it is', async () => {
    await openLocked();
    const sound = readFileSync(backend.registryFile);
    for (let trial = 0; trial < 40; trial += 1) {
      const broken = Buffer.from(sound);
      const at = randomInt(sound.length);
      broken.writeUInt8(broken.readUInt8(at) ^ (1 << randomInt(8)), at);
      writeFileSync(backend.registryFile, broken);
      expect(await unlock(), `bit turned in byte ${at}`).toMatchObject(damaged);
      expect(readFileSync(backend.registryFile).equals(broken)).toBe(true);
    }
    writeFileSync(backend.registryFile, sound);
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it.each([
    ['empty', () => 0],
    ['cut in half', (size: number) => Math.floor(size / 2)],
    ['without its last page', (size: number) => size - 4096],
  ])('is refused when it is %s', async (_, left) => {
    await openLocked();
    truncateSync(backend.registryFile, left(readFileSync(backend.registryFile).length));
    expect(await unlock()).toMatchObject(damaged);
  });

  it('is refused when it is something else', async () => {
    await openLocked();
    writeFileSync(backend.registryFile, 'nombre;apellido\n'.repeat(1000));
    expect(await unlock()).toMatchObject(damaged);
  });
});

describe('looking a registry over', () => {
  const look = () => JSON.parse(readFileSync(`${backend.registryFile}.look.json`, 'utf8')) as { lookedAt: number };
  /** As a disk that forgets: the file says that nobody has touched it. */
  const turnBitUnseen = () => {
    const broken = readFileSync(backend.registryFile);
    const at = broken.length - 2048; // in a page that opening does not read
    broken.writeUInt8(broken.readUInt8(at) ^ 1, at);
    writeFileSync(backend.registryFile, broken);
    const { mtime, size } = statSync(backend.registryFile);
    writeFileSync(`${backend.registryFile}.look.json`, JSON.stringify({ ...look(), modified: mtime.getTime(), size }));
  };

  it('is not done again where the file stands as it was closed', async () => {
    await openLocked();
    const { lookedAt } = look();
    await unlock();
    await backend.ask('registry.lock', {});
    expect(look().lookedAt).toBe(lookedAt);
    turnBitUnseen();
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('is done once a week all the same', async () => {
    await openLocked();
    turnBitUnseen();
    const lookedAt = Date.now() - 8 * 86_400_000;
    writeFileSync(`${backend.registryFile}.look.json`, JSON.stringify({ ...look(), lookedAt }));
    expect(await unlock()).toMatchObject(damaged);
  });

  it('is done where nobody closed the file', async () => {
    await openLocked();
    turnBitUnseen();
    writeFileSync(`${backend.registryFile}-wal`, 'what a power cut left');
    expect(await unlock()).toMatchObject(damaged);
  });

  it('is made up for by each page that is read: what does not answer for itself is said to be damaged', async () => {
    await openLocked();
    turnBitUnseen();
    await unlock();
    const checked = await backend.call('registry.check', {});
    // Whose page it is decides whether the check gets to its end.
    expect(checked.ok ? checked.value.sound : checked.problem.code).toBe(checked.ok ? false : 'registry-damaged');
  });
});

describe('a registry of a newer version', () => {
  it('is refused by name and left as it is', async () => {
    backend = await openTestBackend();
    const row = { name: '0099_future', batch: 2, migration_time: 0 };
    await backend.session().db('knex_migrations').insert(row);
    await backend.ask('registry.lock', {});
    const before = readFileSync(backend.registryFile);
    expect(await unlock()).toEqual({
      ok: false,
      problem: { code: 'registry-newer', found: '0099_future', known: migrations.at(-1)?.name },
    });
    expect(readFileSync(backend.registryFile).equals(before)).toBe(true);
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'locked' });
  });
});

describe('a full disk', () => {
  it('is said, loses nothing and is over once there is room', async () => {
    backend = await openTestBackend();
    const { db } = backend.session();
    const add = (name: string) => backend.call('users.add', { name, role: 'digitador', passphrase: TEST_PASSPHRASE });
    const pages = await withDriver(db, (driver) => Number(driver.pragma('page_count', { simple: true })));
    await withDriver(db, (driver) => driver.pragma(`max_page_count=${pages}`));
    const answers = [];
    for (let user = 0; user < 60; user += 1) answers.push(await add(`digitador número ${user}`));
    const refused = answers.findIndex(({ ok }) => !ok);
    expect(answers[refused]).toEqual({
      ok: false,
      problem: { code: 'file-unwritable', name: 'registro.db', detail: 'SQLITE_FULL' },
    });
    await withDriver(db, (driver) => driver.pragma('max_page_count=1000000'));
    expect(await add('otra persona')).toMatchObject({ ok: true });
    const added = answers.filter(({ ok }) => ok).length;
    expect(await backend.ask('users.list', {})).toHaveLength(1 + added + 1);
    expect(await backend.ask('registry.check', {})).toMatchObject({ sound: true });
  });
});
