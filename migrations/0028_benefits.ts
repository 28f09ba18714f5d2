import type { Knex } from 'knex';

/*
 * What headquarters sends of the benefits beside the base transfer: the districts each is given in, the households it
 * names, the alternative schemes; and what schools tell of a school year. All empty until it comes.
 */
const kept = (table: string) =>
  `create trigger ${table}_kept before delete on ${table} begin select raise(abort, 'what was stated is never removed'); end`;

const STATEMENTS = [
  // `until`: the first day on which the benefit is no longer given there.
  `create table benefit_district (
     id text primary key, benefit text not null, ubigeo text not null, since text not null, until text check (until > since),
     reference text not null check (reference <> ''), at text not null, user_id text not null
   ) strict`,
  `create unique index benefit_district_open on benefit_district (benefit, ubigeo) where until is null`,
  `create trigger benefit_district_past before update on benefit_district when old.until is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  kept('benefit_district'),

  // A household is named once in each list.
  `create table benefit_listed (
     list text not null, household_id text not null references household, since text not null,
     reference text not null check (reference <> ''), at text not null, user_id text not null, primary key (list, household_id)
   ) strict`,
  kept('benefit_listed'),

  // Esquema alternativo de transferencia, one row for each level and grade: an amount each bimester and one each year.
  `create table benefit_scheme (
     id text primary key, code text not null, level text not null check (level in ('PRIMARY', 'SECONDARY')), grade text not null,
     periodic_cents integer not null check (periodic_cents >= 0), annual_cents integer not null check (annual_cents >= 0),
     valid_from text not null, valid_to text check (valid_to >= valid_from),
     reference text not null check (reference <> ''), at text not null, user_id text not null, unique (code, level, grade, valid_from)
   ) strict`,
  kept('benefit_scheme'),

  // What a school told of a pupil's year; the newest row counts.
  `create table school_year_result (
     id integer primary key, member_id text not null references member, year integer not null,
     level text not null check (level in ('PRIMARY', 'SECONDARY')), grade text not null,
     passed integer not null check (passed in (0, 1)), mark text not null default '', upper_third integer not null check (upper_third in (0, 1)),
     import_id text, source_row integer, at text not null, user_id text not null
   ) strict`,
  `create index school_year_result_of on school_year_result (year, member_id, id)`,

  // Bono Familiar Universal: once for a household, whatever the bimester or the list.
  `create unique index payment_line_allowance_once on payment_line (household_id)
     where benefit = 'BFU' and status <> 'NOT_PAID' and corrects is null and live = 1`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
