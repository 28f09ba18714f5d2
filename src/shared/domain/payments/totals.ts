import { toCents, type Cents } from '../money';
import type { PaymentLine } from './lines';
import type { PaymentReason } from './reasons';

/** A household as a list shows it: the status of its base, why, and what it is paid in all, in céntimos. */
export type ListRow = {
  readonly status: PaymentLine['status'];
  readonly reason: PaymentReason;
  readonly amount: number;
};
export type ListTotals = {
  /** Households paid something, be it only arrears. */
  readonly paid: number;
  /** Of those, who are held or not paid the base: so many households are counted twice. */
  readonly withoutBase: number;
  readonly held: number;
  readonly notPaid: number;
  /** Sum of what is paid; what is held is not in it. */
  readonly total: Cents;
  /** Held and unpaid households by reason. */
  readonly byReason: Readonly<Partial<Record<PaymentReason, number>>>;
};

export const isPaid = ({ amount }: Pick<ListRow, 'amount'>) => amount > 0;

/** Totales of a payment list: counts of households, and the sum in céntimos (decisions §4b). */
export function totalsOf(rows: readonly ListRow[]): ListTotals {
  const withheld = rows.filter(({ status }) => status !== 'PAID');
  return {
    paid: rows.filter(isPaid).length,
    withoutBase: withheld.filter(isPaid).length,
    held: withheld.filter(({ status }) => status === 'HELD').length,
    notPaid: withheld.filter(({ status }) => status === 'NOT_PAID').length,
    total: toCents(rows.reduce((total, { amount }) => total + amount, 0)),
    byReason: countReasons(withheld),
  };
}

function countReasons(rows: readonly ListRow[]): ListTotals['byReason'] {
  const counts: Partial<Record<PaymentReason, number>> = {};
  for (const { reason } of rows) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
