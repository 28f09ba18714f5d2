import type { Period } from '@shared/domain/calendar';
import type { Settled } from '@shared/domain/payments/lines';
import { BASE } from '@shared/domain/payments/lines';
import type { ReadDb } from '../handles';
import { IN_FORCE_CODES, isElsewhere, isNewest, isSameThing, settledOf } from './chain';

/** A bimester closed before of which more is known since. `isRecoverable`: two people decided what is taken back. */
export type Reconsidered = Settled & {
  readonly householdId: string;
  readonly period: Period;
  readonly isRecoverable: boolean;
};

/** Judged again after the close; or a status was noted after the list that had held on its cut-off already. */
const RECONSIDERED = `
  with known as (
    select household_id, period from household_result where version > 1
    union
    select line.household_id, line.origin_period from payment_list list
      join household_status_change change on change.at > list.calculated_at
        and change.since <= (select roster_cutoff from period where code = list.period)
      join payment_line line on line.list_id = list.id and line.household_id = change.household_id
        and line.benefit = '${BASE}' and line.origin_period = list.period and line.live = 1
    where list.status in (${IN_FORCE_CODES})),
  thing as (
    select household_id, '${BASE}' as benefit, period as origin_period, null as member_id from known where period < :period)
  select thing.household_id as householdId, thing.origin_period as period, ${settledOf('thing')} as settledCents,
    (select last.id from payment_line last where ${isSameThing('last', 'thing')} and ${isElsewhere('last')}
      and ${isNewest('last')}) as corrects,
    exists (select 1 from payment_recovery recovery
      where recovery.household_id = thing.household_id and recovery.period = thing.origin_period and recovery.version = (
        select max(version) from household_result result
        where result.household_id = thing.household_id and result.period = thing.origin_period)) as isRecoverable
  from thing order by thing.origin_period, thing.household_id`;

export async function listReconsidered(db: ReadDb, period: Period): Promise<readonly Reconsidered[]> {
  const rows: (Omit<Reconsidered, 'isRecoverable'> & { readonly isRecoverable: number })[] = await db.raw(
    RECONSIDERED,
    {
      period,
    },
  );
  return rows.map((row) => ({ ...row, isRecoverable: row.isRecoverable === 1 }));
}
