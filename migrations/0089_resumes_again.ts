import type { Knex } from 'knex';

/*
 * Headquarters states the same once more to an office that restored again before any package of it arrived: the number of
 * a statement tells only behind which package it is, so one is another where this registry knew other packages of its own.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw('alter table package_resume rename to package_resume_before');
  await db.raw(`create table package_resume (
     identifier text not null, sequence integer not null, sha256 text not null, own_sequence integer not null,
     stated_on text not null, at text not null, user_id text not null, primary key (identifier, own_sequence)
   ) strict`);
  await db.raw('insert into package_resume select * from package_resume_before');
  await db.raw('drop table package_resume_before');
  for (const change of ['update', 'delete'])
    await db.raw(`create trigger package_resume_no_${change} before ${change} on package_resume
      begin select raise(abort, 'where a chain was resumed is never changed'); end`);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
