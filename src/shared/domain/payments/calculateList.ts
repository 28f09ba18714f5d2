import type { Period } from '../calendar';
import type { HouseholdPayment, ListBasis, Owed, PaymentLine } from './lines';
import { linesOf } from './linesOf';

/** All a list is calculated from, and nothing else: the same input gives the same list anywhere. `on`: who can collect. */
export type ListInput = ListBasis & { readonly period: Period; readonly households: readonly HouseholdPayment[] };
export type PaymentList = {
  readonly period: Period;
  readonly lines: readonly PaymentLine[];
};

/** Lista de pago: every household with its one line and its arrears, in the order of their codes (decisions §4b). */
export function calculateList({ period, on, rules, households }: ListInput): PaymentList {
  const ordered = households.toSorted((a, b) => (a.household < b.household ? -1 : 1));
  const lines = ordered.flatMap((household) => linesOf(household, { on, rules }));
  refuseTwice(lines);
  return { period, lines };
}

/** One line for each thing owed, whatever its kind. */
function refuseTwice(lines: readonly PaymentLine[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    const key = owedKey(line);
    if (seen.has(key)) throw new Error(`two lines for ${key}`);
    seen.add(key);
  }
}

/** Names a thing owed within a list. */
export const owedKey = ({ household, benefit, memberId, originPeriod }: Owed & { readonly household: string }) =>
  `${household} ${benefit} ${memberId ?? ''} ${originPeriod}`;
