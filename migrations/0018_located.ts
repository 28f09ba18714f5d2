import type { Knex } from 'knex';

/*
 * Persons whom a facility serves without having them on its list: where they are written, what could not be read there,
 * and which member somebody said they are. Nothing follows from a row that nobody confirmed.
 */
const STATEMENTS = [
  // Sheet and cell of every value.
  `alter table other_person add column place text not null default '{"sheet":"","cells":{}}'`,
  `alter table other_person add column source_row integer`,
  `alter table other_person add column grade text not null default ''`,
  `alter table other_person add column section text not null default ''`,
  // Codes for which the row would have been refused on the list itself.
  `alter table other_person add column rejected text not null default '[]'`,
  `alter table other_person add column member_id text references member`,
  `alter table other_person add column confirmed_at text`,
  `alter table other_person add column confirmed_by text`,
  `create index other_person_period on other_person (period, facility_id)`,
  `create index other_person_member on other_person (member_id, period) where member_id is not null`,
  `create trigger other_person_once before update on other_person when old.member_id is not null
     begin select raise(abort, 'who was confirmed stays as confirmed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
