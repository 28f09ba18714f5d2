import type { Knex } from 'knex';

/*
 * The key of every step stood in two indexes, and half of a registry was what imports note about themselves: of an
 * import one asks for a table, and of a row for its key.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw('drop index import_step_import');
  await db.raw('create index import_step_table on import_step (import_id, table_name)');
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
