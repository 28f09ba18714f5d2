import type { Knex } from 'knex';

/*
 * Where headquarters said that the chain of this office goes on after an older backup was restored: behind the last
 * package that it has, which this registry no longer knows.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`create table package_resume (
     identifier text primary key, sequence integer not null, sha256 text not null, own_sequence integer not null,
     stated_on text not null, at text not null, user_id text not null
   ) strict`);
  for (const change of ['update', 'delete'])
    await db.raw(`create trigger package_resume_no_${change} before ${change} on package_resume
      begin select raise(abort, 'where a chain was resumed is never changed'); end`);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
