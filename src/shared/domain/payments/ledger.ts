/** What becomes of a line after its list is approved. VOIDED takes one entry back. */
export const LEDGER_KINDS = [
  'AUTHORISED',
  'CREDITED',
  'COLLECTED',
  'UNCOLLECTED',
  'RETURNED',
  'REJECTED',
  'VOIDED',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Money that came back: it is owed again. */
export const CAME_BACK = ['RETURNED', 'REJECTED'] as const satisfies readonly LedgerKind[];
