import type { Knex } from 'knex';

/* How payers want their files, by name. Saving one again adds a version; the newest is used, none is changed. */
const STATEMENTS = [
  `create table payer_layout (
     seq integer primary key, name text not null, definition text not null, at text not null, user_id text not null
   ) strict`,
  `create index payer_layout_name on payer_layout (name, seq)`,
  ...['update', 'delete'].map(
    (action) => `create trigger payer_layout_no_${action} before ${action} on payer_layout
     begin select raise(abort, 'layouts are never changed'); end`,
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
