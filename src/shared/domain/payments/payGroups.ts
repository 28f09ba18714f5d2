import type { PaymentMode } from '../households/account';

/** How and where a household of a list is paid; '' where nobody stated it. */
type PaidAt = { readonly paymentMode: PaymentMode | ''; readonly payPoint: string; readonly amount: number };

/** Modalidad y punto de pago with who is paid there, how many and how much in céntimos. */
type PayGroup<Row extends PaidAt> = Pick<PaidAt, 'paymentMode' | 'payPoint'> & {
  readonly rows: readonly Row[];
  readonly count: number;
  readonly total: number;
};

/** The households of a list by payment mode and pay point, in the order of both; every row is in exactly one group. */
export function payGroups<Row extends PaidAt>(rows: readonly Row[]): readonly PayGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.paymentMode}\u0000${row.payPoint}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(groupOf).toSorted(byModeAndPoint);
}

const groupOf = <Row extends PaidAt>(rows: readonly Row[]): PayGroup<Row> => ({
  paymentMode: rows[0]?.paymentMode ?? '',
  payPoint: rows[0]?.payPoint ?? '',
  rows,
  count: rows.length,
  total: rows.reduce((sum, { amount }) => sum + amount, 0),
});

type Group = Pick<PaidAt, 'paymentMode' | 'payPoint'>;
const byModeAndPoint = (a: Group, b: Group) =>
  a.paymentMode.localeCompare(b.paymentMode) || a.payPoint.localeCompare(b.payPoint, 'es');

type Queued = { readonly populatedCenterName: string; readonly holder: string; readonly household: string };

/** As people queue: by populated centre, then by name of the holder as a Spanish alphabet has it, then by household. */
export const inQueueOrder = <Row extends Queued>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted(
    (a, b) =>
      a.populatedCenterName.localeCompare(b.populatedCenterName, 'es') ||
      a.holder.localeCompare(b.holder, 'es') ||
      (a.household < b.household ? -1 : 1),
  );
