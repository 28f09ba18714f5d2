import type { IsoDate, Period } from '../calendar';
import { sumCents, type Cents } from '../money';
import { canonicalJson } from './canonicalJson';
import { linesOf, type HouseholdPayment, type ListRules, type PaymentLine } from './lines';
import type { PaymentReason } from './reasons';

export type ListInput = {
  readonly period: Period;
  /** Day of the calculation: who can collect is judged on it. */
  readonly on: IsoDate;
  readonly rules: ListRules;
  readonly households: readonly HouseholdPayment[];
};
export type ListTotals = {
  readonly paid: number;
  readonly held: number;
  readonly notPaid: number;
  /** Sum of the paid lines; the held ones are in `heldCents`. */
  readonly cents: Cents;
  readonly heldCents: Cents;
  /** Lines that are not paid, by reason, and lines that are held, by reason. */
  readonly byReason: Readonly<Partial<Record<PaymentReason, number>>>;
  readonly heldByReason: Readonly<Partial<Record<PaymentReason, number>>>;
};
export type PaymentList = {
  readonly period: Period;
  readonly lines: readonly PaymentLine[];
  readonly totals: ListTotals;
};

/** Lista de pago: every household with its one line and its arrears, in the order of their codes (decisions §4b). */
export function calculateList({ period, on, rules, households }: ListInput): PaymentList {
  const ordered = households.toSorted((a, b) => (a.household < b.household ? -1 : 1));
  const lines = ordered.flatMap((household) => linesOf(household, { on, rules }));
  refuseTwice(lines);
  return { period, lines, totals: totalsOf(lines) };
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

export function totalsOf(lines: readonly PaymentLine[]): ListTotals {
  const of = (status: PaymentLine['status']) => lines.filter((line) => line.status === status);
  const [paid, held, notPaid] = [of('PAID'), of('HELD'), of('NOT_PAID')];
  return {
    paid: paid.length,
    held: held.length,
    notPaid: notPaid.length,
    cents: sumCents(paid.map(({ cents }) => cents)),
    heldCents: sumCents(held.map(({ cents }) => cents)),
    byReason: countReasons(notPaid),
    heldByReason: countReasons(held),
  };
}

function countReasons(lines: readonly PaymentLine[]): Partial<Record<PaymentReason, number>> {
  const counts: Partial<Record<PaymentReason, number>> = {};
  for (const { reason } of lines) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** The text whose SHA-256 stands for a list: its lines in order, with the rule set they were calculated by. */
export const listText = ({ period, lines }: PaymentList, ruleSet: string) =>
  canonicalJson({ period, ruleSet, lines: lines.map((line) => ({ ...line })) });
