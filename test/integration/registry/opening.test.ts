import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { migrations } from '../../../migrations';
import { lookBehind } from '../../../src/main/backend/database/lookOver';
import { openDatabase } from '../../../src/main/backend/database/open';
import { withDriver } from '../../../src/main/backend/database/sqlite/driver';
import { FIRST_USER, openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';

/** A long run asks for more. */
const BITS = Number(process.env['JUNTOS_BITS'] ?? 40);

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
      wal_autocheckpoint: 0,
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
      cache_size: -16_000,
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
  /** What unlocking it comes to; `written`: somebody could be added. */
  async function findFate(): Promise<string> {
    const opened = await unlock();
    if (!opened.ok) return `refused: ${opened.problem.code}`;
    const { damage } = await backend.ask('registry.look', {});
    const rosa = { name: 'rosa', role: 'gestor', passphrase: TEST_PASSPHRASE } as const;
    const written = (await backend.call('users.add', rosa)).ok;
    await backend.ask('registry.lock', {});
    return damage !== null && !written ? 'read alone' : `opened: ${String(damage)}, written: ${written}`;
  }
  const READ_AT_MOST = /^(refused: registry-damaged|read alone)$/;

  it('is refused or read alone, whichever bit of it has turned, and left as it is', async () => {
    await openLocked();
    const sound = readFileSync(backend.registryFile);
    for (let trial = 0; trial < BITS; trial += 1) {
      const broken = Buffer.from(sound);
      const at = randomInt(sound.length);
      broken.writeUInt8(broken.readUInt8(at) ^ (1 << randomInt(8)), at);
      writeFileSync(backend.registryFile, broken);
      expect(await findFate(), `bit turned in byte ${at}`).toMatch(READ_AT_MOST);
      expect(readFileSync(backend.registryFile).equals(broken)).toBe(true);
    }
    writeFileSync(backend.registryFile, sound);
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it.each([
    ['empty', () => 0],
    ['cut in half', (size: number) => Math.floor(size / 2)],
    ['without its last page', (size: number) => size - 4096],
  ])('is refused or read alone when it is %s', async (_, left) => {
    await openLocked();
    truncateSync(backend.registryFile, left(readFileSync(backend.registryFile).length));
    expect(await findFate()).toMatch(READ_AT_MOST);
  });

  it('is refused when it is something else', async () => {
    await openLocked();
    writeFileSync(backend.registryFile, 'nombre;apellido\n'.repeat(1000));
    expect(await unlock()).toMatchObject(damaged);
  });
});

describe('looking a registry over behind the first screens', () => {
  const look = () => backend.ask('registry.look', {});
  const end = () => vi.waitFor(async () => expect(await look()).toMatchObject({ isRunning: false }), 30_000);
  let page: number;
  const openBehind = async () => {
    backend = await openTestBackend({ surroundings: { looked: 'behind' } });
    const tables: { rootpage: number }[] = await backend
      .session()
      .db('sqlite_schema')
      .where({ name: 'populated_center' });
    page = tables[0]?.rootpage ?? 0;
    await backend.ask('registry.lock', {});
  };
  /** In a page that opening does not read. */
  const turnBit = () => {
    const broken = readFileSync(backend.registryFile);
    const at = page * 4096 - 2048;
    broken.writeUInt8(broken.readUInt8(at) ^ 1, at);
    writeFileSync(backend.registryFile, broken);
  };

  it('opens at once, and finds nothing in a sound one', async () => {
    await openBehind();
    await unlock();
    expect(await look()).toEqual({ isRunning: true, damage: null });
    await end();
    expect(await look()).toEqual({ isRunning: false, damage: null });
  });

  it('finds damage at each opening, though nobody touched the file since; then it can be read and not written', async () => {
    await openBehind();
    turnBit();
    for (const _opening of [1, 2]) {
      expect(await unlock()).toMatchObject({ ok: true });
      await end();
      expect((await look()).damage).toMatch(/./);
      const passphrase = TEST_PASSPHRASE;
      expect(await backend.call('users.add', { name: 'rosa', role: 'gestor', passphrase })).toMatchObject(damaged);
      expect(await backend.ask('users.list', {})).toHaveLength(1);
      await backend.ask('registry.lock', {});
    }
  });

  it('finds a bit turned anywhere that opening does not', async () => {
    backend = await openTestBackend();
    const ownKey = Buffer.from(backend.session().key);
    await backend.ask('registry.lock', {});
    const sound = readFileSync(backend.registryFile);
    for (let trial = 0; trial < 25; trial += 1) {
      const broken = Buffer.from(sound);
      const at = randomInt(sound.length);
      broken.writeUInt8(broken.readUInt8(at) ^ (1 << randomInt(8)), at);
      writeFileSync(backend.registryFile, broken);
      const opened = await openDatabase(backend.registryFile, ownKey, 'behind');
      if (!opened.ok) continue;
      const behind = lookBehind(opened.value, 0);
      await vi.waitFor(
        () => expect(behind.seen(), `bit turned in byte ${at}`).toMatchObject({ isRunning: false }),
        30_000,
      );
      expect(behind.seen().damage, `bit turned in byte ${at}`).not.toBeNull();
      await opened.value.destroy();
    }
  });

  it('is left off when the registry is locked, which can be opened again at once', async () => {
    await openBehind();
    for (const _opening of [1, 2, 3]) {
      expect(await unlock()).toMatchObject({ ok: true });
      expect(await look()).toMatchObject({ isRunning: true });
      expect(await backend.call('registry.lock', {})).toMatchObject({ ok: true });
    }
    rmSync(backend.registryFile);
    expect(await unlock()).toMatchObject({ ok: false, problem: { code: 'registry-absent' } });
  });

  it('goes on beside a backup, a check and what is written', async () => {
    await openBehind();
    await unlock();
    const { db } = backend.session();
    const beside = lookBehind(db, 0);
    const file = { path: join(backend.dir, 'copia.db') };
    const added = { name: 'rosa', role: 'gestor', passphrase: TEST_PASSPHRASE } as const;
    expect(await backend.call('users.add', added)).toMatchObject({ ok: true });
    expect(await backend.call('registry.backup', { file })).toMatchObject({ ok: true });
    expect(await backend.ask('registry.check', {})).toMatchObject({ sound: true });
    await vi.waitFor(() => expect(beside.seen()).toEqual({ isRunning: false, damage: null }), 30_000);
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
