import { firstDayOfPeriod, type IsoDate, type Period } from '../calendar';
import type { Duty } from '../compliance/duties';
import type { HouseholdResult } from '../compliance/household';
import type { Effect } from '../effects/ladder';
import { scaleCents, toCents, type Cents } from '../money';
import type { RuleSet } from '../ruleSets/ruleSet';
import { NOT_PAID_REASONS, type NotPaidReason } from './reasons';

/** What decides whether a household is paid the base transfer of one bimester. */
export type BimesterCase = {
  readonly period: Period;
  /** Corte: last day on which changes still count for the bimester. */
  readonly cutoff: IsoDate;
  /** Of the last affiliation or reaffiliation. */
  readonly affiliationDate: IsoDate;
  /** First day on which a confirmed exit holds (`exitEffectiveOn`). */
  readonly exitEffective: IsoDate | null;
  /** First day outside the office. */
  readonly movedOut: IsoDate | null;
  /** Administrative suspension in force at the cut-off. */
  readonly adminSuspended: boolean;
  /** Whether there was a target member on the last day of each month. */
  readonly target: readonly [boolean, boolean];
  readonly months: readonly [HouseholdResult, HouseholdResult];
  /** Duties with a NON_COMPLIANT row in either month. */
  readonly breached: readonly Duty[];
  /** What follows from its breach on the ladder, where it counts; left out: the payment is withheld (§4c). */
  readonly effects?: readonly Effect[];
  /** Share of the grant by the recertification in force on the first day; 1 where there is none. */
  readonly grantFactor: number;
};

/** Earlier lines that already cover the base of the bimester. */
export type Covered = 'PAID' | 'ADVANCED' | null;
export type PaymentRules = Pick<RuleSet, 'baseAmountBimester' | 'payRule' | 'suspensionDuties'>;

/** What a bimester comes to for a household, whoever collects it. `rule`: the row of decisions §4b. */
export type Entitlement = {
  readonly rule: string;
  readonly cents: Cents;
  readonly reason: NotPaidReason | 'COMPLIED' | 'NOTICE_ONLY';
  /** Every other reason that holds, listed under the first. */
  readonly others: readonly NotPaidReason[];
  /** Suspensión: a breach that counts towards exit, for which the payment is withheld unless the ladder only warns (§4c). */
  readonly countsAsSuspension: boolean;
};

const RULE: Readonly<Record<NotPaidReason, string>> = {
  ALREADY_PAID: 'B1',
  ADVANCED: 'B1',
  FIRST_BIMESTER: 'B3',
  EXITED: 'B4',
  MOVED_OUT: 'B4',
  ADMIN_SUSPENDED: 'B5',
  NO_TARGET_MEMBER: 'B6',
  PENDING_INFORMATION: 'B7',
  BREACH: 'B9',
};

/** A rule that was asked of a bimester, in its order; the first that holds decides, B8 where none does. */
export type CheckedRule = { readonly rule: string; readonly reason: NotPaidReason; readonly holds: boolean };

/** Every rule of decisions §4b that can stand against the payment, and whether it does. */
export const checkedRules = (given: BimesterCase, covered: Covered): readonly CheckedRule[] =>
  NOT_PAID_REASONS.map((reason) => ({ rule: RULE[reason], reason, holds: HOLDS[reason](given, covered) }));

/** Derecho al bono of one bimester (decisions §4b B1, B3–B9). */
export function entitlementOf(given: BimesterCase, covered: Covered, rules: PaymentRules): Entitlement {
  const reasons = NOT_PAID_REASONS.filter((reason) => HOLDS[reason](given, covered));
  const [reason, ...others] = reasons;
  if (reason === undefined) {
    const cents = wholeGrant(given, rules);
    return { rule: 'B8', cents, reason: 'COMPLIED', others: [], countsAsSuspension: false };
  }
  if (reason !== 'BREACH') return { rule: RULE[reason], cents: toCents(0), reason, others, countsAsSuspension: false };
  const countsAsSuspension = counts(given, rules);
  return countsAsSuspension && given.effects?.includes('PAYMENT_WITHHELD') === false
    ? { rule: 'B9', cents: wholeGrant(given, rules), reason: 'NOTICE_ONLY', others, countsAsSuspension }
    : { rule: 'B9', cents: payableMonths(given, rules), reason, others, countsAsSuspension };
}

const wholeGrant = (given: BimesterCase, { baseAmountBimester }: PaymentRules): Cents =>
  scaleCents(baseAmountBimester.value, factorOf(given));

/** The same as if no administrative suspension were in force: what is kept for the day it is lifted (B5). */
export const entitlementWhenLifted = (given: BimesterCase, covered: Covered, rules: PaymentRules) =>
  entitlementOf({ ...given, adminSuspended: false }, covered, rules);

const HOLDS: Readonly<Record<NotPaidReason, (given: BimesterCase, covered: Covered) => boolean>> = {
  ALREADY_PAID: (_, covered) => covered === 'PAID',
  ADVANCED: (_, covered) => covered === 'ADVANCED',
  FIRST_BIMESTER: ({ affiliationDate, period }) => affiliationDate >= firstDayOfPeriod(period),
  EXITED: ({ exitEffective, cutoff }) => exitEffective !== null && exitEffective <= cutoff,
  MOVED_OUT: ({ movedOut, cutoff }) => movedOut !== null && movedOut <= cutoff,
  ADMIN_SUSPENDED: ({ adminSuspended }) => adminSuspended,
  NO_TARGET_MEMBER: ({ target }) => !target.includes(true),
  PENDING_INFORMATION: ({ months }) => months.includes('BLOCKED'),
  BREACH: ({ months }) => months.includes('BREACH'),
};

/** B9 under PER_MONTH: half the bimester's amount for each month complied. */
function payableMonths(given: BimesterCase, { payRule, baseAmountBimester }: PaymentRules): Cents {
  if (payRule.value === 'ALL_OR_NOTHING') return toCents(0);
  return toCents(compliedMonths(given) * scaleCents(baseAmountBimester.value, factorOf(given) / 2));
}

const counts = (given: BimesterCase, { payRule, suspensionDuties }: PaymentRules) =>
  given.breached.some((duty) => suspensionDuties.value.includes(duty)) &&
  (payRule.value === 'ALL_OR_NOTHING' || compliedMonths(given) === 0);

const compliedMonths = ({ months }: BimesterCase) => months.filter((month) => month === 'COMPLIED').length;

function factorOf({ grantFactor }: BimesterCase): number {
  if (!(grantFactor > 0 && grantFactor <= 1)) throw new Error(`not a share of the grant: ${grantFactor}`);
  return grantFactor;
}
