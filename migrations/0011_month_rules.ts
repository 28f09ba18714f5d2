import type { Knex } from 'knex';

/*
 * By which rules each month of a bimester is judged: what the rules were may change between its months. Bimesters opened
 * until now were judged by one set whole; `period.rule_set` stays the one by which the bimester is paid.
 */
const STATEMENTS = [
  `create table month_rules (
     month text primary key, period text not null references period, rule_set text not null
   ) strict`,
  `create index month_rules_period on month_rules (period)`,
  ...[1, 2].map(
    (place) => `insert into month_rules (month, period, rule_set)
     select printf('%s-%02d', substr(code, 1, 4), 2 * cast(substr(code, 7) as integer) - ${2 - place}), code, rule_set from period`,
  ),
  ...['update', 'delete'].map(
    (action) => `create trigger month_rules_no_${action} before ${action} on month_rules
     begin select raise(abort, 'the rules a bimester was opened with are never changed'); end`,
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
