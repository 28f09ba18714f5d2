import type { IsoDate } from '../calendar';
import type { LedgerKind } from '../payments/ledger';

/** Resultado de pago: what a payer says of a household's money. CREDITED: put into its account, not yet drawn. */
export const RESULTS = [
  'CREDITED',
  'COLLECTED',
  'UNCOLLECTED',
  'RETURNED',
  'REJECTED',
] as const satisfies readonly LedgerKind[];
export type PaymentResult = (typeof RESULTS)[number];

/** Money that did not stay with the household, and is owed again. */
export const cameBack = (result: PaymentResult) => result === 'RETURNED' || result === 'REJECTED';

/** A result that stands in the ledger, or a line of a file that would; céntimos of the whole household. */
export type Told = { readonly result: PaymentResult; readonly cents: number; readonly on: IsoDate };

/** Where a line of a result file ends, in exactly one (peers §4.9). */
export const RESULT_CLASSES = ['applied', 'repeated', 'unknown', 'duplicate', 'contradicts', 'malformed'] as const;
export type ResultClass = (typeof RESULT_CLASSES)[number];

export type ResultCounts = Readonly<Record<ResultClass | 'read', number>>;

/** The classes add up to `read` by construction. */
export function countResults(classes: Iterable<ResultClass>): ResultCounts {
  const counts = { read: 0, applied: 0, repeated: 0, unknown: 0, duplicate: 0, contradicts: 0, malformed: 0 };
  for (const one of classes) {
    counts[one] += 1;
    counts.read += 1;
  }
  return counts;
}
