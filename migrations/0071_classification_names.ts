import type { Knex } from 'knex';

/*
 * Names under which SISFOH has the payees of households, as its lists state them; the newest row of a member counts. They
 * are compared with the registry's before a list is approved.
 */
const STATEMENTS = [
  `create table classification_name (
     id integer primary key, household_id text not null references household, member_id text not null references member,
     name text not null check (name <> ''), at text not null, user_id text not null, import_id text references import,
     source_row integer
   ) strict`,
  `create index classification_name_of on classification_name (member_id, id)`,
  ...['update', 'delete'].map(
    (change) => `create trigger classification_name_no_${change} before ${change} on classification_name
       begin select raise(abort, 'what SISFOH stated stays; a newer row says otherwise'); end`,
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
