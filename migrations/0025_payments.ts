import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/*
 * Payment lists live on after their approval: sent, answered, closed. A line belongs to one thing owed (a benefit of a
 * household, or of one of its members, for a bimester); what corrects, releases or repays it points at it, so that the
 * lines of one thing owed form a chain and the newest knows what is still owed. What became of the money is a ledger
 * that only grows, each entry with a hash over itself and the one before. Lists calculated before have no inputs kept.
 */
const STATUSES = `('DRAFT', 'CALCULATED', 'IN_REVIEW', 'APPROVED', 'SENT', 'PARTLY_PAID', 'RECONCILED', 'CLOSED', 'CANCELLED')`;
const OPEN = `('DRAFT', 'CALCULATED', 'IN_REVIEW')`;

/** From one status of a list to another; every other step is refused. */
const STEPS = [
  ['DRAFT', 'CALCULATED'],
  ['DRAFT', 'CANCELLED'],
  ['CALCULATED', 'DRAFT'],
  ['CALCULATED', 'IN_REVIEW'],
  ['CALCULATED', 'APPROVED'],
  ['CALCULATED', 'CANCELLED'],
  ['IN_REVIEW', 'DRAFT'],
  ['IN_REVIEW', 'APPROVED'],
  ['IN_REVIEW', 'CANCELLED'],
  ['APPROVED', 'SENT'],
  ['APPROVED', 'CANCELLED'],
  ['SENT', 'PARTLY_PAID'],
  ['SENT', 'RECONCILED'],
  ['PARTLY_PAID', 'SENT'],
  ['PARTLY_PAID', 'RECONCILED'],
  ['PARTLY_PAID', 'CLOSED'],
  ['RECONCILED', 'SENT'],
  ['RECONCILED', 'PARTLY_PAID'],
  ['RECONCILED', 'CLOSED'],
]
  .map((step) => `('${step.join("', '")}')`)
  .join(', ');

const SAME_THING = (line: string) =>
  `household_id = ${line}.household_id and benefit = ${line}.benefit and origin_period = ${line}.origin_period
   and member_id is ${line}.member_id`;

/** Céntimos already paid of the same thing owed: lines in force, less what came back. */
const SETTLED = `(select coalesce(sum(line.amount_cents - coalesce((
    select sum(amount_cents) from payment_ledger
    where line_id = line.id and kind in ('RETURNED', 'REJECTED') and seq not in (select voids from payment_ledger where voids is not null)
  ), 0)), 0)
  from payment_line line where line.status = 'PAID' and line.live = 1 and ${SAME_THING('new')})`;

const LISTS = [
  `create table payment_list_next (
     id text primary key, period text not null, status text not null check (status in ${STATUSES}),
     rule_set text not null, inputs_sha256 text not null, sha256 text not null, paid_count integer not null,
     total_cents integer not null, calculated_on text not null, calculated_at text not null, calculated_by text not null,
     approved_at text, approved_by text, second_approved_at text, second_approved_by text,
     sent_at text, sent_by text, closed_at text, closed_by text,
     check (approved_by is null or approved_by <> calculated_by),
     check (second_approved_by is null or (approved_by is not null and second_approved_by not in (approved_by, calculated_by))),
     check (status in ('DRAFT', 'CALCULATED', 'IN_REVIEW', 'CANCELLED') or approved_by is not null),
     check ((status in ('SENT', 'PARTLY_PAID', 'RECONCILED', 'CLOSED')) = (sent_at is not null)),
     check ((status = 'CLOSED') = (closed_at is not null))
   ) strict`,
  `insert into payment_list_next
     select id, period, status, rule_set, inputs_sha256, sha256, paid_count, total_cents, substr(calculated_at, 1, 10),
       calculated_at, calculated_by, approved_at, approved_by, null, null, null, null, null, null
     from payment_list`,
  `create table payment_line_next (
     id text primary key, list_id text not null references payment_list_next, household_id text not null references household,
     benefit text not null, member_id text references member, origin_period text not null,
     kind text not null check (kind in ('BASE', 'ADVANCE', 'BENEFIT', 'ARREARS', 'RELEASE', 'REPAYMENT', 'RECOVERY')),
     status text not null check (status in ('PAID', 'HELD', 'NOT_PAID')),
     amount_cents integer not null, entitled_cents integer not null check (entitled_cents >= 0),
     corrects text references payment_line_next, live integer not null default 1 check (live in (0, 1)),
     reason text not null, explanation text not null,
     check ((status = 'NOT_PAID') = (amount_cents = 0)),
     check (amount_cents >= 0 or (kind = 'RECOVERY' and status = 'PAID')),
     check (corrects is null or status <> 'NOT_PAID'),
     check (kind not in ('RELEASE', 'REPAYMENT', 'RECOVERY') or corrects is not null)
   ) strict`,
  `insert into payment_line_next
     select line.id, list_id, household_id, benefit, null, origin_period,
       case when reason = 'ADVANCE' then 'ADVANCE' when reason = 'RELEASED' then 'RELEASE'
         when origin_period < (select period from payment_list where id = list_id) then 'ARREARS' else 'BASE' end,
       status, amount_cents, amount_cents,
       case when reason = 'RELEASED' then (select id from payment_line kept where kept.status = 'HELD'
         and kept.household_id = line.household_id and kept.benefit = line.benefit
         and kept.origin_period = line.origin_period) end,
       1, reason, explanation
     from payment_line line`,
  `create table payment_payee (
     list_id text not null references payment_list_next, household_id text not null references household,
     member_id text references member, holder text not null, document_number text not null, ubigeo text not null,
     center text not null, payment_mode text not null, account_number text not null, pay_point text not null,
     amount_cents integer not null check (amount_cents >= 0), primary key (list_id, household_id)
   ) strict`,
  `insert into payment_payee
     select list_id, household_id, null, coalesce(max(explanation ->> 'holder'), ''),
       coalesce(max(explanation ->> 'holderDocument'), ''), coalesce(max(explanation ->> 'ubigeo'), ''),
       coalesce(max(explanation ->> 'center'), ''), '', '', '',
       sum(case when status = 'PAID' then amount_cents else 0 end)
     from payment_line group by list_id, household_id`,
  // An account open when the list was calculated.
  `update payment_payee set (payment_mode, account_number) = (
       select payment_mode, account_number from household_account
       where household_id = payment_payee.household_id
         and at <= (select calculated_at from payment_list where id = payment_payee.list_id)
       order by at desc, id desc limit 1)
     where exists (select 1 from household_account where household_id = payment_payee.household_id
         and at <= (select calculated_at from payment_list where id = payment_payee.list_id))`,
  `drop table payment_line`,
  `drop table payment_list`,
  `alter table payment_list_next rename to payment_list`,
  `alter table payment_line_next rename to payment_line`,

  `create table payment_input (
     list_id text not null references payment_list, part integer not null, content blob not null, primary key (list_id, part)
   ) strict`,
  `create table payment_hold (
     id text primary key, household_id text not null references household, reason text not null, note text not null check (note <> ''),
     at text not null, user_id text not null, ended_at text, ended_by text, ended_note text,
     check ((ended_at is null) = (ended_by is null))
   ) strict`,
  `create table payment_ledger (
     seq integer primary key, line_id text not null references payment_line,
     kind text not null check (kind in ('AUTHORISED', 'CREDITED', 'COLLECTED', 'UNCOLLECTED', 'RETURNED', 'REJECTED', 'VOIDED')),
     amount_cents integer not null, on_date text not null, reason text not null, voids integer references payment_ledger,
     import_id text references import, source_row integer, at text not null, user_id text not null,
     previous_hash text not null, hash text not null,
     check ((kind = 'VOIDED') = (voids is not null))
   ) strict`,
];

const RULES = [
  // One list a bimester; a cancelled one stays to be looked at.
  `create unique index payment_list_of_period on payment_list (period) where status <> 'CANCELLED'`,
  `create trigger payment_list_step before update of status on payment_list
     when old.status <> new.status and (old.status, new.status) not in (values ${STEPS})
     begin select raise(abort, 'no such step of a payment list'); end`,
  `create trigger payment_list_immutable before update on payment_list
     when old.status not in ${OPEN} and (new.id, new.period, new.rule_set, new.inputs_sha256, new.sha256, new.paid_count,
         new.total_cents, new.calculated_on, new.calculated_at, new.calculated_by, new.approved_at, new.approved_by,
         new.second_approved_at, new.second_approved_by)
       is not (old.id, old.period, old.rule_set, old.inputs_sha256, old.sha256, old.paid_count,
         old.total_cents, old.calculated_on, old.calculated_at, old.calculated_by, old.approved_at, old.approved_by,
         old.second_approved_at, old.second_approved_by)
     begin select raise(abort, 'an approved list is never changed'); end`,
  `create trigger payment_list_kept before delete on payment_list when old.status not in ${OPEN}
     begin select raise(abort, 'an approved list is never deleted'); end`,

  `create index payment_line_list on payment_line (list_id)`,
  `create index payment_line_held on payment_line (household_id) where status = 'HELD' and live = 1`,
  `create index payment_line_thing on payment_line (household_id, benefit, origin_period)`,
  // One first line for each thing owed, over all lists in force, and one that follows each line: nobody is paid twice.
  `create unique index payment_line_once on payment_line (household_id, benefit, origin_period, coalesce(member_id, ''))
     where status <> 'NOT_PAID' and corrects is null and live = 1`,
  `create unique index payment_line_of_member_once on payment_line (benefit, member_id, origin_period)
     where member_id is not null and status <> 'NOT_PAID' and corrects is null and live = 1`,
  `create unique index payment_line_corrected_once on payment_line (corrects) where corrects is not null and live = 1`,
  `create trigger payment_line_same_thing before insert on payment_line when new.corrects is not null and not exists (
       select 1 from payment_line line where id = new.corrects and live = 1 and status <> 'NOT_PAID' and ${SAME_THING('new')})
     begin select raise(abort, 'a line corrects one of the same household, benefit and bimester'); end`,
  `create trigger payment_line_adds_up before insert on payment_line
     when new.status <> 'NOT_PAID' and new.kind <> 'RECOVERY' and new.amount_cents <> new.entitled_cents - ${SETTLED}
     begin select raise(abort, 'a line pays exactly what is still owed'); end`,
  `create trigger payment_line_recovers before insert on payment_line
     when new.kind = 'RECOVERY' and (new.amount_cents >= 0 or new.amount_cents < new.entitled_cents - ${SETTLED})
     begin select raise(abort, 'no more is recovered than was paid too much'); end`,
  ...['insert', 'delete'].map(
    (action) => `create trigger payment_line_no_${action} before ${action} on payment_line
     when exists (select 1 from payment_list where id = ${action === 'insert' ? 'new' : 'old'}.list_id and status not in ${OPEN})
     begin select raise(abort, 'lines of an approved list are never changed'); end`,
  ),
  `create trigger payment_line_no_update before update on payment_line
     when exists (select 1 from payment_list where id = old.list_id and status not in ${OPEN}) and not (
       old.live = 1 and new.live = 0 and (select status from payment_list where id = old.list_id) = 'CANCELLED'
       and (new.id, new.list_id, new.household_id, new.benefit, new.member_id, new.origin_period, new.kind, new.status,
         new.amount_cents, new.entitled_cents, new.corrects, new.reason, new.explanation)
       is (old.id, old.list_id, old.household_id, old.benefit, old.member_id, old.origin_period, old.kind, old.status,
         old.amount_cents, old.entitled_cents, old.corrects, old.reason, old.explanation))
     begin select raise(abort, 'lines of an approved list are never changed'); end`,
  ...['payment_payee', 'payment_input'].flatMap((table) =>
    ['insert', 'update', 'delete'].map(
      (action) => `create trigger ${table}_no_${action} before ${action} on ${table}
       when exists (select 1 from payment_list where id = ${action === 'insert' ? 'new' : 'old'}.list_id and status not in ${OPEN})
       begin select raise(abort, 'what an approved list was made of is never changed'); end`,
    ),
  ),
  // Of one list, no account and no collector for two households.
  `create unique index payment_payee_account_once on payment_payee (list_id, account_number)
     where account_number <> '' and amount_cents > 0`,
  `create unique index payment_payee_collector_once on payment_payee (list_id, member_id)
     where member_id is not null and amount_cents > 0`,

  `create unique index payment_hold_once on payment_hold (household_id) where ended_at is null`,
  `create trigger payment_hold_past before update on payment_hold when old.ended_at is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  `create trigger payment_hold_as_stated before update of household_id, reason, note, at, user_id on payment_hold
     begin select raise(abort, 'what was stated stays as it was'); end`,
  `create trigger payment_hold_kept before delete on payment_hold
     begin select raise(abort, 'what held in the past is never removed'); end`,

  `create index payment_ledger_line on payment_ledger (line_id, seq)`,
  `create index payment_ledger_back on payment_ledger (line_id) where kind in ('RETURNED', 'REJECTED')`,
  `create index payment_ledger_import on payment_ledger (import_id) where import_id is not null`,
  `create unique index payment_ledger_voided_once on payment_ledger (voids) where voids is not null`,
  `create trigger payment_ledger_chain before insert on payment_ledger
     when new.seq is not (select coalesce(max(seq), 0) + 1 from payment_ledger)
       or new.previous_hash is not coalesce((select hash from payment_ledger order by seq desc limit 1), '')
     begin select raise(abort, 'an entry follows the one before it'); end`,
  `create trigger payment_ledger_of_paid before insert on payment_ledger when not exists (
       select 1 from payment_line line join payment_list list on list.id = line.list_id
       where line.id = new.line_id and line.status = 'PAID' and list.status not in ${OPEN})
     begin select raise(abort, 'only what was authorised has a story'); end`,
  ...['update', 'delete'].map(
    (action) => `create trigger payment_ledger_no_${action} before ${action} on payment_ledger
     begin select raise(abort, 'the ledger is never changed'); end`,
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of LISTS) await db.raw(statement);
  for (const statement of RULES) await db.raw(statement);
  await authoriseApproved(db);
}

type Authorised = { readonly line: string; readonly amount: number; readonly at: string; readonly user: string };

/** What was approved before has its first entry as of its approval. */
async function authoriseApproved(db: Knex): Promise<void> {
  const lines: Authorised[] = await db('payment_line')
    .join('payment_list', 'payment_list.id', 'payment_line.list_id')
    .where({ 'payment_line.status': 'PAID', 'payment_list.status': 'APPROVED' })
    .orderBy(['approved_at', 'payment_line.id'])
    .select('payment_line.id as line', 'amount_cents as amount', 'approved_at as at', 'approved_by as user');
  let previous = '';
  for (const [index, { line, amount, at, user }] of lines.entries()) {
    const seq = index + 1;
    const date = at.slice(0, 10);
    const said = JSON.stringify([seq, line, 'AUTHORISED', amount, date, '', null, null, null, at, user]);
    const hash = createHash('sha256').update(`${previous}\n${said}`).digest('hex');
    await db('payment_ledger').insert({
      seq,
      line_id: line,
      kind: 'AUTHORISED',
      amount_cents: amount,
      on_date: date,
      reason: '',
      at,
      user_id: user,
      previous_hash: previous,
      hash,
    });
    previous = hash;
  }
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
