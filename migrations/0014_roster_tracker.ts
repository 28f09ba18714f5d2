import type { Knex } from 'knex';

/*
 * Where each form is: who carries it and on which route, when it was handed over and to whom, and by when it is due.
 * An assignment holds until the next one of the same facility; what was handed over stays.
 */
const STATEMENTS = [
  `create table facility_route (
     facility_id text primary key, manager text not null, route text not null, at text not null, user_id text not null
   ) strict`,
  `create table form_delivery (
     form_id text primary key references form, sent_on text not null, received_by text not null, at text not null, user_id text not null
   ) strict`,
  `create trigger form_delivery_kept before delete on form_delivery begin select raise(abort, 'a delivery is never removed'); end`,
  `alter table period add column returns_due text`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
