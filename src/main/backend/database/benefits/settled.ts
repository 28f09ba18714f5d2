import type { Period } from '@shared/domain/calendar';
import { BASE, type Owed, type Settled } from '@shared/domain/payments/lines';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import { isElsewhere, isNewest, settledOf } from '../payments/chain';

export type SettledBenefit = Owed & Settled & { readonly householdId: string };

/** How far other lists than that of `period` settled benefits beside the base, by household; '': all lists. */
export async function loadSettledBenefits(
  db: ReadDb,
  period: Period | '',
): Promise<ReadonlyMap<string, readonly SettledBenefit[]>> {
  const rows: SettledBenefit[] = await db.raw(
    `select newest.household_id as householdId, newest.benefit, newest.member_id as memberId,
       newest.origin_period as originPeriod, newest.id as corrects, ${settledOf('newest')} as settledCents
     from payment_line newest where newest.benefit <> :base and ${isElsewhere('newest')} and ${isNewest('newest')}
     order by newest.id`,
    { period, base: BASE },
  );
  return groupBy(rows, ({ householdId }) => householdId);
}
