import type { IsoDate, Period } from '@shared/domain/calendar';
import { BASE } from '@shared/domain/payments/lines';
import type { ReadDb, Tx } from '../handles';
import { REAFFILIATED } from '../scope';

/** From where a household came; `paidThrough`: the last bimester it was paid there, null: none. */
export type Arrival = {
  readonly householdId: string;
  readonly fromOffice: string;
  readonly fromCode: string;
  readonly movedOn: IsoDate;
  readonly paidThrough: Period | null;
  /** Since when it was in the programme there; null where an older office did not say. */
  readonly affiliationDate: IsoDate | null;
};

export async function insertArrival(tx: Tx, arrival: Arrival): Promise<void> {
  await tx('household_arrival').insert({
    household_id: arrival.householdId,
    from_office: arrival.fromOffice,
    from_code: arrival.fromCode,
    moved_on: arrival.movedOn,
    paid_through: arrival.paidThrough,
    affiliation_date: arrival.affiliationDate,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
}

export const findArrival = (db: ReadDb, householdId: string): Promise<Arrival | undefined> =>
  db('household_arrival')
    .where({ household_id: householdId })
    .first(
      'household_id as householdId',
      'from_office as fromOffice',
      'from_code as fromCode',
      'moved_on as movedOn',
      'paid_through as paidThrough',
      'affiliation_date as affiliationDate',
    )
    .then((row) => row);

/**
 * Since when households that moved here until `on` are in the programme without a break, by household: the office they
 * left does not pay them the bimester any more, and this one pays it though they were affiliated here within it
 * (decisions §4b B4), with what counted there (§4c). Who left and was affiliated again began anew.
 */
export async function affiliationsElsewhere(db: ReadDb | Tx, on: IsoDate): Promise<ReadonlyMap<string, IsoDate>> {
  const rows: { household: string; since: IsoDate }[] = await db('household_arrival')
    .where('moved_on', '<=', on)
    .whereNotNull('affiliation_date')
    .whereNotIn('household_id', db('household_status_change').where({ reason: REAFFILIATED }).select('household_id'))
    .select('household_id as household', 'affiliation_date as since');
  return new Map(rows.map(({ household, since }) => [household, since]));
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
