import type { Knex } from 'knex';

/*
 * What was sent is kept as it was, so that it can be sent again, and has its receipt beside it; what headquarters sent is
 * kept with its place in the chain.
 */
const UNCHANGED = ['package', 'package_content', 'package_receipt', 'incoming_package'].flatMap((table) =>
  ['update', 'delete'].map(
    (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
      begin select raise(abort, 'what was sent or received is never changed'); end`,
  ),
);

export async function up(db: Knex): Promise<void> {
  for (const statement of [
    'drop trigger package_no_update',
    'drop trigger package_no_delete',
    `alter table package add column kind text not null default ''`,
    `update package set kind = case period when '' then 'PROPOSALS' else 'BIMESTER' end`,
    'create table package_content (sequence integer primary key references package, zip blob not null) strict',
    `create table package_receipt (
       sequence integer primary key references package, received_on text not null,
       way text not null check (way in ('FILE', 'CODE')), at text not null, user_id text not null
     ) strict`,
    `create table incoming_package (
       sequence integer primary key, identifier text not null unique, kind text not null, sha256 text not null,
       previous_sha256 text not null, zip blob not null, at text not null, user_id text not null
     ) strict`,
    ...UNCHANGED,
  ])
    await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
