import type { Period } from '@shared/domain/calendar';
import type { Outstanding } from '@shared/domain/payments/lines';
import type { ReadDb } from '../handles';
import { SCOPED, type ScopedHousehold } from '../scope';
import { CAME_BACK_CODES, IN_FORCE_CODES, isElsewhere, isNewest, isSameThing, settledOf } from './chain';

/** What an approved list kept for a household, or what the payer sent back. */
export type OutstandingOf = ScopedHousehold & Outstanding;

const OUTSTANDING = `
  with touched as (
    select id from payment_line where status = 'HELD' and live = 1
    union select line_id from payment_ledger where kind in (${CAME_BACK_CODES})),
  newest as (
    select distinct last.* from touched
      join payment_line line on line.id = touched.id and ${isElsewhere('line')}
      join payment_line last on ${isSameThing('last', 'line')} and ${isElsewhere('last')} and ${isNewest('last')})
  select newest.household_id as householdId, newest.benefit, newest.member_id as memberId,
    newest.origin_period as originPeriod, newest.id as corrects, newest.entitled_cents as entitledCents,
    case when newest.status = 'HELD' then 'RELEASE' else 'REPAYMENT' end as kind, ${settledOf('newest')} as settledCents
  from newest join payment_list list on list.id = newest.list_id join household on household.id = newest.household_id
  where list.period < :period and newest.origin_period < :period and list.status in (${IN_FORCE_CODES})
    and (newest.status <> 'HELD' or newest.reason <> 'ADMIN_SUSPENDED' or household.status = 'AFFILIATED')`;

/**
 * Kept or sent back before `period` and not paid since, by household code. What an administrative suspension kept is owed
 * only once the household is in the programme again: it lapses if the exit is confirmed (decisions §4b B5).
 */
export async function listOutstanding(db: ReadDb, period: Period): Promise<readonly OutstandingOf[]> {
  const found: (Outstanding & { readonly householdId: string })[] = await db.raw(OUTSTANDING, { period });
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
