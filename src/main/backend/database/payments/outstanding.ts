import type { Period } from '@shared/domain/calendar';
import { CAME_BACK } from '@shared/domain/payments/ledger';
import type { Outstanding } from '@shared/domain/payments/lines';
import type { ReadDb } from '../handles';
import { SCOPED, type ScopedHousehold } from '../scope';

/** What an approved list kept for a household, or what the payer sent back. */
export type OutstandingOf = ScopedHousehold & Outstanding;

/** A condition on two lines: they are about the same thing owed. */
const sameThing = (one: string, other: string) =>
  `${one}.household_id = ${other}.household_id and ${one}.benefit = ${other}.benefit
   and ${one}.origin_period = ${other}.origin_period and ${one}.member_id is ${other}.member_id`;

const CAME_BACK_CODES = CAME_BACK.map((kind) => `'${kind}'`).join(', ');

/** Céntimos of `line` that came back, entries taken back left out. */
const backOf = (line: string) => `(select coalesce(sum(entry.amount_cents), 0) from payment_ledger entry
  where entry.line_id = ${line}.id and entry.kind in (${CAME_BACK_CODES})
    and not exists (select 1 from payment_ledger void where void.voids = entry.seq))`;

/** Lines in force of other lists than that of the bimester asked for. */
const ELSEWHERE = `select line.*, list.period from payment_line line join payment_list list on list.id = line.list_id
  where line.live = 1 and line.status <> 'NOT_PAID' and list.period <> :period`;

const NEWEST = `
  with line as (${ELSEWHERE}),
  touched as (
    select id from line where status = 'HELD'
    union select line_id from payment_ledger where kind in (${CAME_BACK_CODES})),
  newest as (
    select distinct last.* from touched join line on line.id = touched.id join line last on ${sameThing('last', 'line')}
    where not exists (select 1 from line next where next.corrects = last.id))
  select newest.household_id as householdId, newest.benefit, newest.member_id as memberId,
    newest.origin_period as originPeriod, newest.id as corrects, newest.entitled_cents as entitledCents,
    case when newest.status = 'HELD' then 'RELEASE' else 'REPAYMENT' end as kind,
    (select coalesce(sum(paid.amount_cents - ${backOf('paid')}), 0) from line paid
      where paid.status = 'PAID' and ${sameThing('paid', 'newest')}) as settledCents
  from newest join payment_list list on list.id = newest.list_id join household on household.id = newest.household_id
  where list.period < :period and newest.origin_period < :period and list.approved_at is not null
    and (newest.status <> 'HELD' or newest.reason <> 'ADMIN_SUSPENDED' or household.status = 'AFFILIATED')`;

/**
 * Kept or sent back before `period` and not paid since, by household code. What an administrative suspension kept is owed
 * only once the household is in the programme again: it lapses if the exit is confirmed (decisions §4b B5).
 */
export async function listOutstanding(db: ReadDb, period: Period): Promise<readonly OutstandingOf[]> {
  const found: (Outstanding & { readonly householdId: string })[] = await db.raw(NEWEST, { period });
  const owed = found.filter(({ entitledCents, settledCents }) => entitledCents > settledCents);
  const households: ScopedHousehold[] = await db('household')
    .whereRaw('household.id in (select value from json_each(?))', [
      JSON.stringify(owed.map(({ householdId }) => householdId)),
    ])
    .select(SCOPED);
  const byId = new Map(households.map((household) => [household.id, household]));
  return owed
    .flatMap(({ householdId, ...one }) => {
      const household = byId.get(householdId);
      return household === undefined ? [] : [{ ...household, ...one }];
    })
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ code, originPeriod, benefit, memberId }: OutstandingOf) =>
  `${code} ${originPeriod} ${benefit} ${memberId ?? ''}`;
