import type { IsoDate, Month } from '../calendar';

/** Corresponsabilidad judged per member and month (decisions §1). */
export const DUTIES = ['SCHOOL', 'CRED', 'PRENATAL', 'SUPPLEMENT'] as const;
export type Duty = (typeof DUTIES)[number];

/** In the place of a duty of health, for who need not know of whose health it tells (domain §13.4). */
export const HEALTH = 'HEALTH';
export const SEEN_DUTIES = [...DUTIES, HEALTH] as const;
export type SeenDuty = (typeof SEEN_DUTIES)[number];
/** Where the person who asks reads which it is. */
export const knownDuty = (duty: SeenDuty): Duty | undefined => (duty === HEALTH ? undefined : duty);
export const isHealthDuty = (duty: unknown) => duty !== 'SCHOOL' && SEEN_DUTIES.some((one) => one === duty);

/** States of a duty-month, worst first (decisions §0). */
export const DUTY_STATES = [
  'NON_COMPLIANT',
  'NOT_FOUND_IN_SERVICE',
  'PENDING',
  'NOT_VERIFIABLE_SUPPLY',
  'JUSTIFIED',
  'COMPLIANT',
  'WAIVED',
  'NOT_DUE',
  'EXEMPT',
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** Why a duty-month has no usable statement yet (decisions §0). */
export const PENDING_CAUSES = [
  'NO_SERVICE',
  'NOT_ISSUED',
  'NOT_RETURNED',
  'ROW_MISSING',
  'ROW_REJECTED',
  'BLANK',
  'NOT_CLOSED',
  'DAYS_MISSING',
  'CLOSED_EARLY',
  'MOTIVE_TO_DECIDE',
  'SECOND_CHECK',
  'FACILITIES_DISAGREE',
  'DATE_QUESTION',
  'SAID_UNKNOWN',
  'OUTCOME_UNKNOWN',
] as const;
export type PendingCause = (typeof PENDING_CAUSES)[number];

/** Why a person is not found, or why a month cannot be verified. */
export type OtherCause =
  | 'NOT_FOUND'
  | 'TRANSFERRED'
  | 'LEFT'
  | 'NO_DAYS_FOR_PUPIL'
  | 'OFFICE_RECORD'
  | 'FACILITY_SITUATION'
  | 'ZERO_DAYS'
  | 'NO_SUPPLEMENT'
  | 'DEATH_TO_CONFIRM'
  | 'DELIVERY'
  | 'DECIDED';
export type Cause = PendingCause | OtherCause;

/** What one duty-month came to. `rule` is the row of the decision tables that decided it (E17, H8, C3 …). */
export type Determination = {
  readonly state: DutyState;
  readonly cause: Cause | null;
  readonly rule: string;
  readonly warnings: readonly string[];
  /** Figures the sentence needs: days, absences, dates, facility, who decided. */
  readonly facts: Readonly<Record<string, string | number | null>>;
};

/** Whether a member owes a duty in a month, and what exactly. */
export type DutyMonth = {
  readonly duty: Duty;
  readonly month: Month;
  readonly due: 'DUE' | 'NOT_DUE' | 'WAIVED';
  /** Row of decisions §1 (D3 … D11), D14 or D15. */
  readonly rule: string;
  /** CRED: the controls whose window closes in the month, as labels (`CRED 8 meses`). PRENATAL, SUPPLEMENT: their own label. Empty where nothing is due. */
  readonly controls: readonly string[];
  /** First and last day on which one control event serves this month; null for SCHOOL, SUPPLEMENT and where nothing is due. */
  readonly interval: { readonly from: IsoDate; readonly to: IsoDate } | null;
};

const BLOCKING: readonly DutyState[] = ['NOT_FOUND_IN_SERVICE', 'PENDING'];
/** Whether a duty-month keeps its household from closing. Looks at the duty row, never at a roll-up. */
export const isBlocking = (state: DutyState) => BLOCKING.includes(state);

/** Estados of a duty-month that withhold a payment: a breach, or no answer yet (decisions §4a). */
export const WITHHOLDING: readonly DutyState[] = ['NON_COMPLIANT', ...BLOCKING];
