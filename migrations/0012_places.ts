import type { Knex } from 'knex';

/*
 * Lists that come as workbooks: the legal reference of an operated district, and the poverty index of each district with
 * its source and the criteria by which the board chose districts. An index holds from its day until the next one; one
 * put right is replaced, not changed. A provisional centre that got its official code stays and names it.
 */
const figure = (column: string) => `${column} real check (${column} between 0 and 100)`;

const TABLES = [
  `alter table district_rule add column reference text not null default ''`,
  `create trigger district_rule_reference before update of reference on district_rule
     begin select raise(abort, 'what a list stated stays as it was'); end`,
  `create table district_index (
     id text primary key, ubigeo text not null, since text not null, poverty_pct real not null check (poverty_pct between 0 and 100),
     source text not null, violence text not null, ${figure('unmet_needs_pct')}, ${figure('poverty_gap_pct')},
     ${figure('extreme_poverty_pct')}, ${figure('malnutrition_pct')}, replaced_at text,
     at text not null, user_id text not null, import_id text, source_row integer
   ) strict`,
  `create unique index district_index_standing on district_index (ubigeo, since) where replaced_at is null`,
  `create trigger district_index_past before update on district_index when old.replaced_at is not null
     begin select raise(abort, 'an index that was replaced is never changed'); end`,
  `create trigger district_index_as_stated before update of ubigeo, since, poverty_pct, source, violence, unmet_needs_pct,
     poverty_gap_pct, extreme_poverty_pct, malnutrition_pct, at, user_id, import_id, source_row
     on district_index begin select raise(abort, 'what a list stated stays as it was'); end`,
  `create trigger district_index_kept before delete on district_index
     begin select raise(abort, 'an index is never removed'); end`,
  `alter table populated_center add column official_code text check (official_code is null or provisional = 1)`,
  `alter table populated_center add column official_since text`,
  `create trigger populated_center_official before update on populated_center when old.official_code is not null
     begin select raise(abort, 'a centre that has its official code is never changed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
