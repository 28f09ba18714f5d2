import type { Knex } from 'knex';

/*
 * Where the history stood in each package sent, so that the next one can tell what is found there then; and how many rows
 * of it headquarters took, by its receipt.
 */
export async function up(db: Knex): Promise<void> {
  for (const statement of [
    ...['events', 'looks', 'payments'].map((name) => `alter table package add column ${name} integer`),
    ...['accepted', 'refused'].map((name) => `alter table package_receipt add column ${name} integer`),
  ])
    await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
