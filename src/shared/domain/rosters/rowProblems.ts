/** What can be wrong or remarkable in a returned row, by stable code (decisions §2a, §3). */
export const ROW_PROBLEM_CODES = [
  'ROW_WITHOUT_KEY',
  'ROW_KEY_DAMAGED',
  'ROW_OTHER_FORM',
  'ROW_CONFLICT',
  'ROW_SET_ASIDE',
  'ROW_IDENTITY_CHANGED',
  'ATT_NOT_A_COUNT',
  'ATT_ABSENCES_OVER_DAYS',
  'ATT_MANY_DAYS',
  'ATT_PUPIL_DAYS',
  'ATT_UNKNOWN_CODE',
  'ATT_ZERO_DAYS',
  'ATT_NOT_FOUND_WITH_NUMBERS',
  'ATT_SITUATION_WITH_NUMBERS',
  'ATT_FACILITY_CONFLICT',
  'ATT_NOT_CLOSED',
  'HLT_DATE',
  'HLT_DATE_AND_NO',
  'HLT_ANSWER',
  'HLT_NO_DATE',
  'HLT_DUE_CHANGED',
  'PAPER_TOTALS',
] as const;
export type RowProblemCode = (typeof ROW_PROBLEM_CODES)[number];

/** `field`: the column it is about, or `rowKey`, `document`. `warning`: accepted all the same. */
export type RowProblem<Field extends string = string> = {
  readonly field: Field | 'rowKey' | 'document';
  readonly code: RowProblemCode;
  readonly level: 'error' | 'warning';
  /** What was written. */
  readonly value: string;
};

/** Every row of a returned file ends in exactly one class (workbooks rule 6). */
export const ROW_CLASSES = ['new', 'changed', 'same', 'repeated', 'stranger', 'rejected'] as const;
export type RowClass = (typeof ROW_CLASSES)[number];
