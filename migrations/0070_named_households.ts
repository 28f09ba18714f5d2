import type { Knex } from 'knex';

/*
 * Which file named a household in a list of headquarters; null where somebody typed it. A scheme is given in listed
 * districts, or to the households that its list names.
 */
const STATEMENTS = [
  'alter table benefit_listed add column import_id text references import',
  `alter table benefit_scheme add column given_to text not null default 'DISTRICTS' check (given_to in ('DISTRICTS', 'HOUSEHOLDS'))`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
