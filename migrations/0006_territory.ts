import type { Knex } from 'knex';

/*
 * Where the programme works, rule set by rule set: a district is operated or not from a day on, and its poverty index as
 * the list stated it. `since` is the first day it holds, `until` the first day it no longer does.
 */
const TABLES = [
  `create table district_rule (
     id text primary key, rule_set text not null, ubigeo text not null, operated integer not null check (operated in (0, 1)),
     poverty_pct real check (poverty_pct between 0 and 100), since text not null, until text,
     at text not null, user_id text not null, import_id text, source_row integer, check (until is null or until >= since)
   ) strict`,
  `create unique index district_rule_current on district_rule (rule_set, ubigeo) where until is null`,
  `create index district_rule_district on district_rule (ubigeo, rule_set, since)`,
  `create trigger district_rule_past before update on district_rule when old.until is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  `create trigger district_rule_as_stated before update of rule_set, ubigeo, operated, poverty_pct, since, at, user_id, import_id, source_row
     on district_rule begin select raise(abort, 'what a list stated stays as it was'); end`,
  `create trigger district_rule_kept before delete on district_rule
     begin select raise(abort, 'what held in the past is never removed'); end`,
  // Código provisional (ubigeo, 9 and three digits) until the official one is known.
  `alter table populated_center add column provisional integer not null default 0 check (provisional in (0, 1))`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
