import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations, type Migration } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase, openDatabase } from '../../../src/main/backend/database/open';
import { FIRST_USER, openTestBackend, TEST_PASSPHRASE } from '../../support/backend';
import { makeRegistryOfFirstVersion } from '../../support/firstVersion';

const KEY = Buffer.alloc(32, 3);
const adding = (name: string, sql: string): Migration => ({
  name,
  up: async (db) => void (await db.raw(sql)),
  down: () => Promise.reject(new Error('never down')),
});
const FIRST = adding('0001_first', 'create table first (n integer not null) strict');
const SECOND = adding('0002_second', 'create table second (n integer not null) strict');
const BROKEN: Migration = {
  ...SECOND,
  name: '0003_broken',
  async up(db) {
    await db.raw('create table third (n integer not null) strict');
    throw new Error('no further');
  },
};

let folder: string;
let db: Knex;
let backups: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-migrations-'));
  backups = [];
  db = await valueOf(createDatabase(join(folder, 'registro.db'), KEY));
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const backUp = (pending: string) => {
  backups.push(pending);
  return Promise.resolve(ok(null));
};
const migrateTo = (...known: readonly Migration[]) => migrate(db, { known, backUp });
const tables = async () => {
  const rows: readonly { name: string }[] = await db('sqlite_schema').where({ type: 'table' }).select('name');
  return rows.map(({ name }) => name).filter((name) => !/^(knex|sqlite)_/.test(name));
};
async function valueOf<Value>(result: Promise<Result<Value, Problem>>): Promise<Value> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new Error(settled.problem.code);
}

describe('the list of migrations', () => {
  it('is in ascending order, each name once', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].toSorted());
  });

  it('names every file of the folder', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../migrations')).filter((file) => /^\d/.test(file));
    expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(files.toSorted());
  });

  it('imports nothing of the application', () => {
    for (const { name } of migrations) {
      const source = readFileSync(join(import.meta.dirname, `../../../migrations/${name}.ts`), 'utf8');
      expect(source).not.toMatch(/from '(@shared|\.\.\/)/);
    }
  });
});

describe('migrating', () => {
  it('applies what is pending, once, and says in the file which version it is', async () => {
    expect(await migrateTo(FIRST)).toEqual(ok(null));
    expect(await migrateTo(FIRST, SECOND)).toEqual(ok(null));
    expect(await migrateTo(FIRST, SECOND)).toEqual(ok(null));
    expect(await tables()).toEqual(['first', 'second']);
    expect(await db.raw('pragma user_version')).toEqual([{ user_version: 2 }]);
  });

  it('says the version in the very transaction that makes it', async () => {
    await migrateTo(FIRST);
    const asked: string[] = [];
    db.on('query', ({ sql }: { readonly sql: string }) => asked.push(sql));
    await migrateTo(FIRST, SECOND);
    const [begun, versioned, done] = [/^BEGIN/, /user_version=2/, /^COMMIT/].map((what) =>
      asked.findIndex((sql) => what.test(sql)),
    );
    expect([begun, versioned, done]).not.toContain(-1);
    expect([begun, versioned, done]).toEqual([begun, versioned, done].toSorted((one = 0, other = 0) => one - other));
  });

  it('backs up a registry before it is changed, not a new one nor one that is up to date', async () => {
    await migrateTo(FIRST);
    expect(backups).toEqual([]);
    await migrateTo(FIRST, SECOND);
    await migrateTo(FIRST, SECOND);
    expect(backups).toEqual(['0002_second']);
  });

  it('changes nothing when the backup fails', async () => {
    await migrateTo(FIRST);
    const problem = { code: 'backup-failed', detail: 'ENOSPC' } as const;
    expect(await migrate(db, { known: [FIRST, SECOND], backUp: () => Promise.resolve(refuse(problem)) })).toEqual(
      refuse(problem),
    );
    expect(await tables()).toEqual(['first']);
  });

  it('refuses a registry of a newer program', async () => {
    await migrateTo(FIRST, SECOND);
    expect(await migrateTo(FIRST)).toEqual(
      refuse({ code: 'registry-newer', found: '0002_second', known: '0001_first' }),
    );
  });

  it('refuses a migration put before one that was applied', async () => {
    await migrateTo(FIRST, SECOND);
    const between = adding('0001b_between', 'create table between_them (n integer) strict');
    expect(await migrateTo(FIRST, between, SECOND)).toMatchObject({ ok: false, problem: { code: 'registry-damaged' } });
    expect(await tables()).toEqual(['first', 'second']);
  });

  it('leaves the registry as it was when one of several fails', async () => {
    await migrateTo(FIRST);
    await expect(migrateTo(FIRST, SECOND, BROKEN)).rejects.toThrow('no further');
    expect(await tables()).toEqual(['first']);
    expect(await migrateTo(FIRST, SECOND)).toEqual(ok(null));
  });

  it('goes on after a computer that stopped in the middle', async () => {
    await migrateTo(FIRST);
    await db('knex_migrations_lock').update({ is_locked: 1 });
    expect(await migrateTo(FIRST, SECOND)).toEqual(ok(null));
    expect(await tables()).toEqual(['first', 'second']);
  });
});

describe('opening a registry of the first version', () => {
  it('brings it to this one and leaves a backup that opens beside it', async () => {
    const backend = await openTestBackend();
    const key = await makeRegistryOfFirstVersion(backend);
    const unlocked = await backend.call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
    expect(unlocked).toMatchObject({ ok: true, value: { name: FIRST_USER } });
    const { pragmas } = await backend.ask('registry.check', {});
    expect(pragmas['user_version']).toBe(migrations.length);

    const backup = join(backend.dir, `registro.before-${migrations[1]?.name ?? ''}.db`);
    expect(existsSync(`${backup}.keyring.json`)).toBe(true);
    const copy = await valueOf(openDatabase(backup, key));
    expect(await copy('knex_migrations').select('name')).toEqual([{ name: '0001_registry' }]);
    expect(await copy('app_user').select('name')).toEqual([{ name: FIRST_USER }]);
    await copy.destroy();
    await backend.close();
  });
});
