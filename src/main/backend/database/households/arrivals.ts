import type { IsoDate, Period } from '@shared/domain/calendar';
import { BASE } from '@shared/domain/payments/lines';
import type { ReadDb, Tx } from '../handles';

/** From where a household came; `paidThrough`: the last bimester it was paid there, null: none. */
export type Arrival = {
  readonly householdId: string;
  readonly fromOffice: string;
  readonly fromCode: string;
  readonly movedOn: IsoDate;
  readonly paidThrough: Period | null;
};

export async function insertArrival(tx: Tx, arrival: Arrival): Promise<void> {
  await tx('household_arrival').insert({
    household_id: arrival.householdId,
    from_office: arrival.fromOffice,
    from_code: arrival.fromCode,
    moved_on: arrival.movedOn,
    paid_through: arrival.paidThrough,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
}

/** The last bimester that another office paid, by household; only of those that came from one. */
export async function loadPaidElsewhere(db: ReadDb): Promise<ReadonlyMap<string, Period>> {
  const rows: { household: string; through: Period }[] = await db('household_arrival')
    .whereNotNull('paid_through')
    .select('household_id as household', 'paid_through as through');
  return new Map(rows.map(({ household, through }) => [household, through]));
}

/** The last bimester whose base this office pays or keeps for a household; null: none. */
export async function paidThrough(db: ReadDb, householdId: string): Promise<Period | null> {
  const row = await db('payment_line')
    .where({ household_id: householdId, benefit: BASE, live: 1 })
    .whereIn('status', ['PAID', 'HELD'])
    .max<{ period: Period | null }>('origin_period as period')
    .first();
  return row?.period ?? null;
}
