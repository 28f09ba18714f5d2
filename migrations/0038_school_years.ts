import type { Knex } from 'knex';

/*
 * Place of a pupil among those of the grade, by which the upper third is told; who ties shares it. What the school wrote
 * beside it is kept.
 */
const STATEMENTS = [
  'alter table school_year_result add column place integer check (place >= 1)',
  'alter table school_year_result add column pupils integer check (pupils >= place)',
  `alter table school_year_result add column note text not null default ''`,
  `create trigger school_year_result_ranked before insert on school_year_result when (new.place is null) <> (new.pupils is null)
     begin select raise(abort, 'a place is one of so many pupils'); end`,
  `create trigger school_year_result_stays before update on school_year_result
     begin select raise(abort, 'what a school told stays; a newer row says otherwise'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
