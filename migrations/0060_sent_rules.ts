import type { Knex } from 'knex';

/*
 * Rules and dates that headquarters sends. A set is kept as it came, figure by figure with its source; the order in
 * which they came is that of `seq`. Dates of a bimester are stated anew by a later package.
 */
export async function up(db: Knex): Promise<void> {
  for (const statement of [
    `create table sent_rules (
       name text primary key, seq integer not null unique, in_place_of text not null, valid_from text not null,
       valid_to text check (valid_to >= valid_from), at text not null, user_id text not null
     ) strict`,
    `create table sent_figure (
       rule_set text not null references sent_rules, figure text not null, value text not null,
       reference text not null check (reference <> ''), confirmed integer not null check (confirmed in (0, 1)),
       primary key (rule_set, figure)
     ) strict, without rowid`,
    ...['sent_rules', 'sent_figure'].flatMap((table) =>
      ['update', 'delete'].map(
        (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
          begin select raise(abort, 'rules that were sent are never changed'); end`,
      ),
    ),
    `create table sent_dates (
       period text primary key, roster_cutoff text not null, close_by text not null, pay_from text not null,
       pay_to text not null check (pay_to >= pay_from), reference text not null check (reference <> ''),
       at text not null, user_id text not null
     ) strict`,
  ])
    await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
