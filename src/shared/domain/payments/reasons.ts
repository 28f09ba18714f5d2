/** Why a household is not paid this bimester, in the order in which the first is given (decisions §4b B1–B9). */
export const NOT_PAID_REASONS = [
  'ALREADY_PAID',
  'ADVANCED',
  'FIRST_BIMESTER',
  'EXITED',
  'MOVED_OUT',
  'ADMIN_SUSPENDED',
  'NO_TARGET_MEMBER',
  'PENDING_INFORMATION',
  'BREACH',
] as const;
export type NotPaidReason = (typeof NOT_PAID_REASONS)[number];

/** Why nobody can collect for a household. */
const HOLDER_OBSTACLES = [
  'NO_HOLDER',
  'HOLDER_DECEASED',
  'HOLDER_UNDER_AGE',
  'HOLDER_WITHOUT_DOCUMENT',
  'HOLDER_DOCUMENT_EXPIRED',
  'HOLDER_DOCUMENT_MISMATCH',
] as const;
export type HolderObstacle = (typeof HOLDER_OBSTACLES)[number];
/** Why an amount that is due is kept and not lost. WITHHELD: by somebody of the office. */
export const HELD_REASONS = ['WITHHELD', 'ADMIN_SUSPENDED', ...HOLDER_OBSTACLES] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** Why something is paid, or taken back. NOTICE_ONLY: a breach of which the ladder only warns. BREACH is paid too, in part, under a rule set that pays each month. */
export const PAID_REASONS = [
  'COMPLIED',
  'NOTICE_ONLY',
  'ARREARS',
  'ADVANCE',
  'RELEASED',
  'BENEFIT',
  'REPAID',
  'RECOVERED',
] as const;

/** Why a benefit beside the base is looked at and not owed. */
type NotOwedReason =
  | 'FIRST_CONTROL_LATE'
  | 'REGISTERED_LATE'
  | 'CARE_LATE'
  | 'OTHER_GRADE'
  | 'UNDER_AGE'
  | 'NOT_PASSED'
  | 'NOT_UPPER_THIRD';

export type PaymentReason = NotOwedReason | NotPaidReason | HeldReason | (typeof PAID_REASONS)[number];
