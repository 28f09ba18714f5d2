import type { Knex } from 'knex';

/*
 * Who looked at, searched for, exported or printed what: a chain of its own beside that of events, each line tied to the
 * event before it. Households go by a small number, so that a page of a list costs bytes; of persons nothing is kept. A
 * household that a file brought can be taken back all the same, so that its number refers to no row.
 */
const TABLES = [
  `create table access_subject (id integer primary key, household_id text not null unique) strict`,
  `create table access_line (
     seq integer primary key autoincrement, at text not null, user_id text not null,
     kind text not null check (kind in ('SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'LOOK', 'SEARCH', 'EXPORT', 'PRINT')),
     what text not null, scope text not null check (scope in ('NONE', 'NAMED', 'MANY')),
     subjects text not null default '[]', event_seq integer not null, event_hash text not null, hash text not null
   ) strict`,
  `create index access_many on access_line (at) where scope = 'MANY'`,
  `create table access_record (
     subject integer not null references access_subject, line integer not null references access_line, primary key (subject, line)
   ) strict, without rowid`,
  ...['access_subject', 'access_line', 'access_record'].flatMap((table) =>
    ['update', 'delete'].map(
      (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
        begin select raise(abort, 'what was seen is never changed'); end`,
    ),
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
