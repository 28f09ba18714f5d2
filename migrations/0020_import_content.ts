import type { Knex } from 'knex';

/*
 * The bytes of a file and its draft apart from what became of it: they are large and stay as they came, while the other
 * changes with every step, and the engine writes a whole row anew for each change of it.
 */
const STATEMENTS = [
  `create table import_content (
     import_id text primary key references import on delete cascade, original blob not null, draft text not null
   ) strict`,
  `insert into import_content (import_id, original, draft) select id, original, draft from import`,
  `alter table import drop column original`,
  `alter table import drop column draft`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
