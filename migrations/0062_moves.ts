import type { Knex } from 'knex';

/*
 * Households that came from another office: from where, and the last bimester that was paid there, so that nobody is paid
 * it twice.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`create table household_arrival (
     household_id text primary key references household, from_office text not null, from_code text not null,
     moved_on text not null, paid_through text, at text not null, user_id text not null
   ) strict`);
  for (const change of ['update', 'delete'])
    await db.raw(`create trigger household_arrival_no_${change} before ${change} on household_arrival
      begin select raise(abort, 'from where a household came is never changed'); end`);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
