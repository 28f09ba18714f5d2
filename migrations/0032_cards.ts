import type { Knex } from 'knex';

/*
 * Where and when households collect: pay points, the populated centres and single households each serves, its days of a
 * bimester. And the life of an account and its card, step by step: of a card its last four digits alone. What was stated
 * stays; what ended, was withdrawn or undone is marked, never removed.
 */
const MODES = `('BN_AGENCY_WINDOW', 'ATM', 'CORRESPONDENT_AGENT', 'ETV', 'PIAS', 'DELIVERY')`;
const STEPS = `('REQUESTED', 'SENT', 'REJECTED', 'OPENED', 'DELIVERED', 'LOST', 'STOLEN', 'BLOCKED', 'REPLACED', 'PIN_RESET', 'ENDED')`;

const kept = (table: string, columns: string, onceMarked: string) => [
  `create trigger ${table}_as_stated before update of ${columns} on ${table}
     begin select raise(abort, 'what was stated stays as it was'); end`,
  `create trigger ${table}_past before update on ${table} when old.${onceMarked} is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  `create trigger ${table}_kept before delete on ${table}
     begin select raise(abort, 'what held in the past is never removed'); end`,
];

const STATEMENTS = [
  `create table pay_point (
     id text primary key, code text not null unique check (code <> ''), name text not null check (name <> ''),
     payment_mode text not null check (payment_mode in ${MODES}), place text not null,
     since text not null, last_day text check (last_day >= since), end_reason text not null default '',
     at text not null, user_id text not null, check ((last_day is null) = (end_reason = ''))
   ) strict`,
  ...kept('pay_point', 'id, code, name, payment_mode, place, since, at, user_id', 'last_day'),
  `create table pay_point_served (
     id text primary key, pay_point_id text not null references pay_point,
     center_code text not null default '', center_name text not null default '', household_id text references household,
     since text not null, until text check (until >= since), at text not null, user_id text not null,
     check ((household_id is null) = (center_name <> ''))
   ) strict`,
  `create index pay_point_served_point on pay_point_served (pay_point_id, until)`,
  `create unique index pay_point_served_household on pay_point_served (household_id) where household_id is not null and until is null`,
  ...kept('pay_point_served', 'id, pay_point_id, center_code, center_name, household_id, since, at, user_id', 'until'),
  `create table pay_day (
     id text primary key, pay_point_id text not null references pay_point, period text not null, day text not null,
     from_time text not null, to_time text not null check (to_time > from_time), note text not null,
     at text not null, user_id text not null, withdrawn_at text, withdrawn_by text,
     check ((withdrawn_at is null) = (withdrawn_by is null))
   ) strict`,
  `create unique index pay_day_once on pay_day (pay_point_id, day, from_time) where withdrawn_at is null`,
  `create index pay_day_period on pay_day (period) where withdrawn_at is null`,
  ...kept('pay_day', 'id, pay_point_id, period, day, from_time, to_time, note, at, user_id', 'withdrawn_at'),
  `create table card_step (
     seq integer primary key, household_id text not null references household, member_id text not null references member,
     step text not null check (step in ${STEPS}), day text not null,
     card_last4 text not null check (card_last4 = '' or (length(card_last4) = 4 and card_last4 not glob '*[^0-9]*')),
     evidence text not null, note text not null, at text not null, user_id text not null,
     import_id text, source_row integer, undone_at text
   ) strict`,
  `create index card_step_household on card_step (household_id, seq)`,
  `create index card_step_member on card_step (member_id)`,
  ...kept(
    'card_step',
    'seq, household_id, member_id, step, day, card_last4, evidence, note, at, user_id, import_id, source_row',
    'undone_at',
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
