import type { Knex } from 'knex';

/** Which of the files received each package of headquarters is kept as. */
export async function up(db: Knex): Promise<void> {
  await db.raw(
    `create table incoming_import (
       sequence integer primary key references incoming_package, import_id text not null references import
     ) strict`,
  );
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
