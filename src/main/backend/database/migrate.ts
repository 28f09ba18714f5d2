import type { Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { migrations, type Migration } from '../../../../migrations';

type MigrateOptions = {
  readonly known?: readonly Migration[];
  /** Called before an existing registry is changed; if it refuses, nothing is. */
  readonly backUp: (pending: string) => Promise<Result<unknown, Problem>>;
};

/** Brings a registry to this program's version, in one transaction; refuses one it does not understand untouched. */
export async function migrate(
  db: Knex,
  { known = migrations, backUp }: MigrateOptions,
): Promise<Result<null, Problem>> {
  const applied = await listApplied(db);
  const refusal = refusalOf(applied, known);
  if (refusal !== undefined) return refuse(refusal);
  const [next] = known.slice(applied.length);
  if (next === undefined) return ok(null);
  if (applied.length > 0) {
    const backup = await backUp(next.name);
    if (!backup.ok) return backup;
  }
  await applyPending(db, known);
  return ok(null);
}

/** Whether a registry has this program's schema, or why this program cannot bring it there. */
export async function schemaOf(db: Knex): Promise<{ readonly isCurrent: boolean; readonly problem?: Problem }> {
  const applied = await listApplied(db);
  const problem = refusalOf(applied, migrations);
  return { isCurrent: applied.length === migrations.length, ...(problem !== undefined && { problem }) };
}

async function listApplied(db: Knex): Promise<readonly string[]> {
  if (!(await db.schema.hasTable('knex_migrations'))) return [];
  const rows = await db<{ id: number; name: string }>('knex_migrations').orderBy('id').select('name');
  return rows.map(({ name }) => name);
}

function refusalOf(applied: readonly string[], known: readonly Migration[]): Problem | undefined {
  const names = known.map(({ name }) => name);
  const newer = applied.findLast((name) => !names.includes(name));
  if (newer !== undefined) return { code: 'registry-newer', found: newer, known: names.at(-1) ?? '' };
  const skipped = applied.findIndex((name, index) => name !== names[index]);
  if (skipped === -1) return undefined;
  return { code: 'registry-damaged', detail: `${names[skipped]} was never applied` };
}

async function applyPending(db: Knex, known: readonly Migration[]): Promise<void> {
  const config = { migrationSource: sourceOf(known) };
  // A computer that stopped in the middle of a migration leaves knex's lock behind; the file itself is locked for us alone.
  if (await db.schema.hasTable('knex_migrations_lock')) await db.migrate.forceFreeMigrationsLock(config);
  await db.migrate.latest(config);
}

const sourceOf = (known: readonly Migration[]): Knex.MigrationSource<Migration> => ({
  getMigrations: () => Promise.resolve([...known]),
  getMigrationName: ({ name }) => name,
  getMigration: (migration) => Promise.resolve(numbering(migration, known.indexOf(migration) + 1)),
});

/** The version stands in the file with what it is the version of: both, or neither. */
const numbering = (migration: Migration, version: number): Migration => ({
  ...migration,
  async up(db) {
    await migration.up(db);
    await db.raw(`pragma user_version=${version}`);
  },
});
