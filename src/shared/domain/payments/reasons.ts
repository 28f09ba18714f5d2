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

/** Why an amount that is due is kept and not lost. */
export const HELD_REASONS = [
  'ADMIN_SUSPENDED',
  'NO_HOLDER',
  'HOLDER_DECEASED',
  'HOLDER_UNDER_AGE',
  'HOLDER_WITHOUT_DOCUMENT',
  'HOLDER_DOCUMENT_EXPIRED',
  'HOLDER_DOCUMENT_MISMATCH',
] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** COMPLIED to RELEASED are paid; BREACH too, in part, under a rule set that pays each month. */
export type PaymentReason = NotPaidReason | HeldReason | 'COMPLIED' | 'ARREARS' | 'ADVANCE' | 'RELEASED';
