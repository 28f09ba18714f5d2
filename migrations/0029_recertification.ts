import type { Knex } from 'knex';

/*
 * Recertificación: what came out of asking again, some years after the affiliation, whether a household is still poor.
 * What one person states counts once another confirmed it.
 */
const STATEMENTS = [
  `create table recertification (
     id text primary key, household_id text not null references household,
     outcome text not null check (outcome in ('STILL_POOR', 'NOT_POOR', 'PENDING', 'NOT_FOUND')), on_date text not null,
     evidence text not null check (evidence <> ''), at text not null, user_id text not null,
     confirmed_at text, confirmed_by text,
     check ((confirmed_at is null) = (confirmed_by is null)), check (confirmed_by <> user_id)
   ) strict`,
  `create index recertification_household on recertification (household_id, on_date)`,
  `create unique index recertification_open on recertification (household_id) where confirmed_at is null`,
  `create trigger recertification_stated before update on recertification
     when old.confirmed_at is not null or (new.id, new.household_id, new.outcome, new.on_date, new.evidence, new.at, new.user_id)
       is not (old.id, old.household_id, old.outcome, old.on_date, old.evidence, old.at, old.user_id)
     begin select raise(abort, 'what was stated stays as it was'); end`,
  `create trigger recertification_kept before delete on recertification
     begin select raise(abort, 'what was stated is never removed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
