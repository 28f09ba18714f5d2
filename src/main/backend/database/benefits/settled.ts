import type { Period } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import { BASE, isSame, type Owed, type Settled } from '@shared/domain/payments/lines';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import { loadSettledElsewhere } from '../households/former';
import { isElsewhere, isNewest, settledOf } from '../payments/chain';

export type SettledBenefit = Owed & Settled & { readonly householdId: string };

/** How far other lists than that of `period`, and former offices, settled benefits beside the base, by household; '': all lists. */
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
  const byHousehold = groupBy(rows, ({ householdId }) => householdId);
  for (const elsewhere of await loadSettledElsewhere(db)) {
    const own = byHousehold.get(elsewhere.householdId) ?? [];
    byHousehold.set(elsewhere.householdId, withElsewhere(own, elsewhere));
  }
  return byHousehold;
}

function withElsewhere(own: readonly SettledBenefit[], elsewhere: SettledBenefit): SettledBenefit[] {
  if (!own.some((one) => isSame(one, elsewhere))) return [...own, elsewhere];
  const add = (one: SettledBenefit) => toCents(one.settledCents + elsewhere.settledCents);
  return own.map((one) => (isSame(one, elsewhere) ? { ...one, settledCents: add(one) } : one));
}
