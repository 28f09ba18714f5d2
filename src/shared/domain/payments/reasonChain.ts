import type { HouseholdResult } from '../compliance/household';
import type { Month, Period } from '../calendar';
import { monthsOf } from '../calendar';
import { checkedRules, type CheckedRule } from './entitlement';
import type { HouseholdPayment, ListBasis, PaymentLine } from './lines';
import { linesOf } from './linesOf';

/** A bimester as it was judged for the list: its months, and every rule that was asked (decisions §4b). */
export type JudgedBimester = {
  readonly period: Period;
  readonly months: readonly { readonly month: Month; readonly result: HouseholdResult }[];
  readonly rules: readonly CheckedRule[];
};
/** Cadena de razones of a household in a list: from the results of its months over the rules to each line, in céntimos. */
export type ReasonChain = {
  readonly bimesters: readonly JudgedBimester[];
  readonly lines: readonly PaymentLine[];
};

/** From what the list was calculated with, and nothing else: it says the same whatever was changed since. */
export function reasonChain(payment: HouseholdPayment, basis: ListBasis): ReasonChain {
  const { current, earlier } = payment;
  const judged = [
    ...(current === null ? [] : [{ given: current.given, covered: current.covered }]),
    ...earlier.map(({ given }) => ({ given, covered: null })),
  ];
  return {
    bimesters: judged.map(({ given, covered }) => ({
      period: given.period,
      months: monthsOf(given.period).map((month, index) => ({ month, result: given.months[index === 0 ? 0 : 1] })),
      rules: checkedRules(given, covered),
    })),
    lines: linesOf(payment, basis),
  };
}
