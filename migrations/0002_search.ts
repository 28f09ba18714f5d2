import type { Knex } from 'knex';

/*
 * What the list of households shows and finds, derived from the registry and written anew with each change of a
 * household. The words are spelling keys, found from their beginnings on.
 */
const TABLES = [
  `create table household_summary (
     id integer primary key, household_id text not null unique references household,
     holder_name text not null, holder_sort text not null, holder_document text not null, members integer not null
   ) strict`,
  `create index household_summary_holder on household_summary (holder_sort)`,
  `create index household_center on household (populated_center_name)`,
  `create virtual table household_words using fts5 (
     words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
   )`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
