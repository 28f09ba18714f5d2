import type { Knex } from 'knex';

/* How files of other systems are read, by name. Saving one again adds a version; the newest is used, none is changed. */
const STATEMENTS = [
  `create table reading_profile (
     seq integer primary key, name text not null, definition text not null, at text not null, user_id text not null
   ) strict`,
  `create index reading_profile_name on reading_profile (name, seq)`,
  `create trigger reading_profile_no_update before update on reading_profile begin select raise(abort, 'profiles are never changed'); end`,
  `create trigger reading_profile_no_delete before delete on reading_profile begin select raise(abort, 'profiles are never deleted'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
