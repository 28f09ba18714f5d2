import type { Knex } from 'knex';

/** «Who saw this person between two days» reads the lines of those days alone, however long the log has become. */
export async function up(db: Knex): Promise<void> {
  await db.raw('create index access_at on access_line (at)');
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
