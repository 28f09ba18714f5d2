import type { Knex } from 'knex';

/*
 * What each applied file wrote, row by row and in order, so that it can be taken back: `before` is null where the row
 * was new, `after` where it was removed. Files applied by an earlier version were not recorded and stay as they are.
 */
const STATEMENTS = [
  `create table import_step (
     seq integer primary key, import_id text not null references import, table_name text not null, key text not null,
     before text, after text, check (before is not null or after is not null)
   ) strict`,
  `create index import_step_import on import_step (import_id, table_name, key)`,
  `create index import_step_row on import_step (table_name, key, seq)`,
  `create trigger import_step_no_update before update on import_step begin select raise(abort, 'steps are never changed'); end`,
  `create trigger import_step_no_delete before delete on import_step begin select raise(abort, 'steps are never deleted'); end`,
  `alter table import add column recorded integer not null default 0 check (recorded in (0, 1))`,
  `create index import_at on import (at, id)`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
