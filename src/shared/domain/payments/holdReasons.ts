/** Por qué la oficina retiene los pagos de un hogar. A catalogue of ours: the operating rules leave it to the office. */
export const HOLD_REASONS = [
  'AUDIT_FINDING',
  'DOCUMENT_CHECK',
  'DUPLICATE_SUSPECTED',
  'PAYEE_CHANGE',
  'ACCOUNT_CHECK',
  'COMPLAINT',
  'OTHER',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
