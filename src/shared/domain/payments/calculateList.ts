import type { IsoDate, Period } from '../calendar';
import { linesOf, type HouseholdPayment, type ListRules, type PaymentLine } from './lines';

export type ListInput = {
  readonly period: Period;
  /** Day of the calculation: who can collect is judged on it. */
  readonly on: IsoDate;
  readonly rules: ListRules;
  readonly households: readonly HouseholdPayment[];
};
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

/** One base transfer per household and bimester, whatever the kind of line. */
function refuseTwice(lines: readonly PaymentLine[]): void {
  const seen = new Set<string>();
  for (const { household, originPeriod } of lines) {
    const key = `${household} ${originPeriod}`;
    if (seen.has(key)) throw new Error(`two lines for household ${household} and bimester ${originPeriod}`);
    seen.add(key);
  }
}
