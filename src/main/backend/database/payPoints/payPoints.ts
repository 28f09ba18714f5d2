import type { IsoDate } from '@shared/domain/calendar';
import type { PaymentMode } from '@shared/domain/households/account';
import type { Center } from '@shared/domain/leaders/zones';
import type { PayPoint } from '@shared/domain/payPoints/payPoint';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

export type StoredPayPoint = PayPoint & {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly endReason: string;
};

/** Every pay point with what it serves now, by code. */
export async function loadPayPoints(db: ReadDb | Tx): Promise<readonly StoredPayPoint[]> {
  const rows: Omit<StoredPayPoint, 'centers' | 'households'>[] = await db('pay_point').orderBy('code').select({
    id: 'id',
    code: 'code',
    name: 'name',
    paymentMode: 'payment_mode',
    place: 'place',
    since: 'since',
    lastDay: 'last_day',
    endReason: 'end_reason',
  });
  const served = groupBy(await selectServed(db), ({ pointId }) => pointId);
  return rows.map((row) => {
    const pieces = served.get(row.id) ?? [];
    return {
      ...row,
      centers: pieces.flatMap(({ code, name, household }) => (household === null ? [{ code, name }] : [])),
      households: pieces.flatMap(({ household }) => household ?? []),
    };
  });
}

/** A centre that got its official code since is meant by that. */
const selectServed = (
  db: ReadDb | Tx,
): Promise<(Center & { readonly pointId: string; readonly household: string | null })[]> =>
  db('pay_point_served')
    .leftJoin('household', 'household.id', 'pay_point_served.household_id')
    .leftJoin('populated_center', 'populated_center.code', 'pay_point_served.center_code')
    .whereNull('pay_point_served.until')
    .orderBy(['center_name', 'household.code'])
    .select(
      'pay_point_id as pointId',
      db.raw('coalesce(populated_center.official_code, center_code) as code'),
      'center_name as name',
      'household.code as household',
    );

type NewPayPoint = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly paymentMode: PaymentMode;
  readonly place: string;
  readonly since: IsoDate;
};

export const insertPayPoint = (tx: Tx, { paymentMode, ...same }: NewPayPoint) =>
  tx('pay_point').insert({ ...same, payment_mode: paymentMode, ...authorOf(tx) });

/** Nothing of it changes afterwards: a trigger sees to that. */
export const endPayPoint = (tx: Tx, id: string, { lastDay, reason }: { lastDay: IsoDate; reason: string }) =>
  tx('pay_point').where({ id }).update({ last_day: lastDay, end_reason: reason });

type Served = { readonly pointId: string; readonly since: IsoDate };

/** The centres from a day on, in place of those before. */
export async function putCenters(
  tx: Tx,
  { pointId, since }: Served,
  centers: readonly Center[],
  newId: () => string,
): Promise<void> {
  await endServed(tx, { pay_point_id: pointId, household_id: null }, since);
  const rows = centers.map(({ code, name }) => ({ center_code: code, center_name: name, household_id: null }));
  await insertServed(tx, { pointId, since }, rows, newId);
}

/** The households named one by one from a day on; each leaves the point that named it before. */
export async function putHouseholds(
  tx: Tx,
  { pointId, since }: Served,
  householdIds: readonly string[],
  newId: () => string,
): Promise<void> {
  await endServed(tx, { pay_point_id: pointId, center_name: '' }, since);
  for (const household_id of householdIds) await endServed(tx, { household_id }, since);
  const rows = householdIds.map((household_id) => ({ center_code: '', center_name: '', household_id }));
  await insertServed(tx, { pointId, since }, rows, newId);
}

/** One that was to begin later ends on its first day: it never held. */
const endServed = (tx: Tx, of: object, since: IsoDate) =>
  tx('pay_point_served')
    .where(of)
    .whereNull('until')
    .update({ until: tx.raw('max(since, ?)', [since]) });

type ServedRow = { readonly center_code: string; readonly center_name: string; readonly household_id: string | null };

const insertServed = (tx: Tx, { pointId, since }: Served, rows: readonly ServedRow[], newId: () => string) =>
  insertRows(
    tx,
    'pay_point_served',
    rows.map((row) => ({ id: newId(), pay_point_id: pointId, ...row, since, ...authorOf(tx) })),
  );

const authorOf = ({ author: { at, userId } }: Tx) => ({ at, user_id: userId });
