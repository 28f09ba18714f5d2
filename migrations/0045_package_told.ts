import type { Knex } from 'knex';

/* What each package told of each household, as a hash: the next one tells only of those that changed since a receipt. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`create table package_household (
     sequence integer not null references package, household text not null, sha256 text not null,
     primary key (sequence, household)
   ) strict, without rowid`);
  for (const change of ['update', 'delete'])
    await db.raw(`create trigger package_household_no_${change} before ${change} on package_household
      begin select raise(abort, 'what was sent is never changed'); end`);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
