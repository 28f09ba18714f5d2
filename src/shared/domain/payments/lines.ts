import type { IsoDate, Period } from '../calendar';
import type { Cents } from '../money';
import type { RuleSet } from '../ruleSets/ruleSet';
import type { BimesterCase, Covered } from './entitlement';
import type { PaymentHolder } from './holder';
import type { PaymentReason } from './reasons';

/** `BASE`: base, advances and arrears are one benefit, so that a household has one transfer per bimester. */
export const BASE = 'BASE';

/** What a line is about: a benefit of a household, or of one of its members, for one bimester. */
export type Owed = {
  /** `BASE`, or the code of another benefit. */
  readonly benefit: string;
  /** Whose it is where each member has a right of its own; null: the household's. */
  readonly memberId: string | null;
  readonly originPeriod: Period;
};
export const isSame = (one: Owed, other: Owed) =>
  one.benefit === other.benefit && one.memberId === other.memberId && one.originPeriod === other.originPeriod;

/** BENEFIT: any other than the base. What follows corrects, releases or repays an earlier line, or takes back too much. */
export const LINE_KINDS = ['BASE', 'ADVANCE', 'BENEFIT', 'ARREARS', 'RELEASE', 'REPAYMENT', 'RECOVERY'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Línea of a payment list: paid, kept for later, or not paid. `rule`: the row of decisions §4b. */
export type PaymentLine = Owed & {
  readonly household: string;
  readonly kind: LineKind;
  readonly status: 'PAID' | 'HELD' | 'NOT_PAID';
  /** Negative only where too much is taken back. */
  readonly cents: Cents;
  /** All that is owed of it as is known now; `cents` is what of it was still to be paid. */
  readonly entitledCents: Cents;
  /** Id of the line of an earlier list that this one follows; null for the first. */
  readonly corrects: string | null;
  readonly rule: string;
  readonly reason: PaymentReason;
  readonly others: readonly PaymentReason[];
  readonly countsAsSuspension: boolean;
};

/** How far earlier lists settled a thing owed: céntimos paid and not come back, and the newest line about it. */
export type Settled = { readonly settledCents: Cents; readonly corrects: string | null };

/** The bimester of the list. `coveredPeriods`: others whose base is paid, held or advanced; only advances look at them. */
export type CurrentBimester = {
  readonly given: BimesterCase;
  readonly covered: Covered;
  readonly coveredPeriods: readonly Period[];
};
/** A bimester closed before, as it is judged now. `isRecoverable`: two people decided what is taken back (§4c). */
export type EarlierBimester = Settled & { readonly given: BimesterCase; readonly isRecoverable: boolean };

/** What an earlier list kept because nobody could collect it (RELEASE), or what the payer sent back (REPAYMENT). */
export type Outstanding = Owed &
  Settled & { readonly kind: 'RELEASE' | 'REPAYMENT'; readonly entitledCents: Cents; readonly corrects: string };

/**
 * Another benefit that the household has a right to; 0 céntimos: looked at, and not owed for `reason`. `late`: of a
 * bimester closed before, as it is judged now; only the difference follows, taken back where two people decided it (§4c).
 */
export type BenefitDue = Owed &
  Settled & {
    readonly entitledCents: Cents;
    readonly reason: PaymentReason;
    readonly late?: { readonly isRecoverable: boolean };
  };

export type HouseholdPayment = {
  readonly household: string;
  readonly holder: PaymentHolder | null;
  /** Somebody of the office stopped its payments, with a reason. */
  readonly withheld: boolean;
  /** null: not in scope of this bimester, listed only for what is still owed. */
  readonly current: CurrentBimester | null;
  readonly earlier: readonly EarlierBimester[];
  readonly outstanding: readonly Outstanding[];
  readonly benefits: readonly BenefitDue[];
};

export type ListRules = Pick<
  RuleSet,
  'baseAmountBimester' | 'payRule' | 'suspensionDuties' | 'holderAgeMin' | 'advances'
>;

/** Day and rules of a calculation. */
export type ListBasis = { readonly on: IsoDate; readonly rules: ListRules };
