import type { Knex } from 'knex';

/*
 * Effects of the conditions: only what people did is kept. How often a household was suspended, and what follows, is
 * worked out from the results of its bimesters and from these rows.
 */
const STATEMENTS = [
  // Aviso printed for a family: one a bimester, with the last day to appeal that was written on it.
  `create table effect_notice (
     household_id text not null references household, period text not null, printed_on text not null, appeal_until text not null,
     at text not null, user_id text not null, primary key (household_id, period)
   ) strict`,
  // Salida confirmed by two: it holds from effective_on unless an appeal is upheld before it is carried out.
  `create table household_exit (
     id text primary key, household_id text not null references household, proposal_id text not null unique references proposal,
     reason text not null, confirmed_on text not null, appeal_until text not null, effective_on text not null,
     at text not null, user_id text not null,
     outcome text check (outcome in ('CARRIED_OUT', 'ANNULLED')), outcome_at text, outcome_by text,
     check ((outcome is null) = (outcome_at is null) and (outcome is null) = (outcome_by is null)),
     check (effective_on >= confirmed_on)
   ) strict`,
  `create unique index household_exit_open on household_exit (household_id) where outcome is null`,
  `create index household_exit_household on household_exit (household_id, confirmed_on)`,
  // Apelación against a bimester that was not paid, or against a confirmed exit: each once, decided by somebody else.
  `create table appeal (
     id text primary key, household_id text not null references household, period text, exit_id text references household_exit,
     lodged_on text not null, grounds text not null, evidence text not null default '', at text not null, user_id text not null,
     result text check (result in ('UPHELD', 'REJECTED')), decided_on text, decided_at text, decided_by text, note text not null default '',
     check ((period is null) <> (exit_id is null)),
     check ((result is null) = (decided_by is null) and (result is null) = (decided_at is null) and (result is null) = (decided_on is null)),
     check (decided_by is null or decided_by <> user_id), check (decided_on is null or decided_on >= lodged_on)
   ) strict`,
  `create unique index appeal_of_bimester on appeal (household_id, period) where period is not null`,
  `create unique index appeal_of_exit on appeal (exit_id) where exit_id is not null`,
  // Interrupción: bimesters that touch these days do not count; until is the last day, null while it lasts.
  `create table effect_interruption (
     id text primary key, household_id text not null references household, since text not null, until text, reason text not null,
     at text not null, user_id text not null, check (until is null or until >= since)
   ) strict`,
  `create index effect_interruption_household on effect_interruption (household_id, since)`,

  `create trigger appeal_decided before update on appeal when old.result is not null
     begin select raise(abort, 'an appeal is decided once'); end`,
  `create trigger appeal_as_lodged before update of household_id, period, exit_id, lodged_on, grounds, evidence, at, user_id on appeal
     begin select raise(abort, 'an appeal stays as it was lodged'); end`,
  `create trigger household_exit_settled before update on household_exit when old.outcome is not null
     begin select raise(abort, 'an exit is settled once'); end`,
  `create trigger household_exit_as_confirmed before update of household_id, proposal_id, reason, confirmed_on, appeal_until, effective_on, at, user_id
     on household_exit begin select raise(abort, 'an exit stays as it was confirmed'); end`,
  ...['effect_notice', 'effect_interruption'].map(
    (table) => `create trigger ${table}_kept_as_is before update on ${table}
     begin select raise(abort, 'what was done is never changed'); end`,
  ),
  ...['effect_notice', 'household_exit', 'appeal', 'effect_interruption'].map(
    (table) => `create trigger ${table}_kept before delete on ${table}
     begin select raise(abort, 'what was done is never deleted'); end`,
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
