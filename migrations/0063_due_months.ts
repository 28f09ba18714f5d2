import type { Knex } from 'knex';

/*
 * In which months of the bimester the person of a row owes something at the facility, as it went out: `1`, `2` or `12`.
 * Null: issued by an earlier version; an answer for either month is taken for all of it.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`alter table form_row add column due_months text check (due_months in ('1', '2', '12'))`);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
