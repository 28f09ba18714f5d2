import { openOf, type AnsweredHousehold } from './answered';
import type { PaymentResult } from './results';

/** What became of the money of a list, in céntimos or in households; `withheld`: kept by the list itself. */
export type Balance = {
  readonly authorised: number;
  readonly paid: number;
  readonly returned: number;
  readonly pending: number;
  readonly withheld: number;
};
export type ListBalance = { readonly sums: Balance; readonly counts: Balance };

/** What an approved list says of itself: households paid and their sum. */
export type ListTotals = { readonly paidCount: number; readonly totalCents: number };

/** Where a household stands: each in one, so that counts add up as sums do. */
export type Standing = 'paid' | 'returned' | 'pending' | 'withheld';

/**
 * Authorised is what the approved list says; the rest is what the ledger says. Put into the account counts as paid until
 * the payer says that it was not collected. A household that is paid in part is pending while anything of it is open.
 */
export function balanceOf(households: readonly AnsweredHousehold[], list: ListTotals): ListBalance {
  const amounts = households.map(amountsOf);
  const held = amounts.reduce((sum, { withheld }) => sum + withheld, 0);
  const heldOnly = households.filter((one) => standingOf(one) === 'withheld').length;
  const sums = { authorised: list.totalCents + held, paid: 0, returned: 0, pending: 0, withheld: held };
  const counts = { authorised: list.paidCount + heldOnly, paid: 0, returned: 0, pending: 0, withheld: 0 };
  for (const [index, household] of households.entries()) {
    const { paid = 0, returned = 0, pending = 0 } = amounts[index] ?? {};
    sums.paid += paid;
    sums.returned += returned;
    sums.pending += pending;
    const standing = standingOf(household);
    if (standing !== null) counts[standing] += 1;
  }
  return { sums, counts };
}

/** By how much what was authorised is more than what is accounted for; 0 is balanced. */
export const missingIn = ({ authorised, paid, returned, pending, withheld }: Balance) =>
  authorised - paid - returned - pending - withheld;

/** null: the list owes it nothing, as where a recovery takes all. */
export function standingOf(household: AnsweredHousehold): Standing | null {
  const { paid, returned, pending, withheld } = amountsOf(household);
  if (pending > 0) return 'pending';
  if (returned > 0) return 'returned';
  if (paid > 0) return 'paid';
  return withheld > 0 ? 'withheld' : null;
}

/** The céntimos of one household by where they are. */
export function amountsOf({ lines, told, heldCents }: AnsweredHousehold): Omit<Balance, 'authorised'> {
  let [collected, returned, open, credited] = [0, 0, 0, 0];
  for (const line of lines) {
    collected += line.collected;
    returned += line.returned;
    open += openOf(line);
    credited += line.credited;
  }
  const last: PaymentResult | undefined = told.at(-1)?.result;
  const inAccount = last === 'UNCOLLECTED' ? 0 : Math.min(open, Math.max(0, credited - collected - returned));
  return { paid: collected + inAccount, returned, pending: open - inAccount, withheld: heldCents };
}

/** Acts of `listStatus.ts`. */
export type Answer = 'answerNothing' | 'answerSome' | 'answerAll';

/** What the results leave of a list: which act on its status follows. */
export function answerOf(households: readonly AnsweredHousehold[]): Answer {
  if (households.every(({ told }) => told.length === 0)) return 'answerNothing';
  return households.some((one) => standingOf(one) === 'pending') ? 'answerSome' : 'answerAll';
}
