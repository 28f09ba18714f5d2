import { HOUSEHOLD_WARNINGS, type HouseholdProblemCode } from './households/checks';

/** Why a value of a cell cannot be read as what its column is. */
export const VALUE_PROBLEMS = [
  'CELL_ERROR',
  'FORMULA_WITHOUT_VALUE',
  'NOT_TEXT',
  'NOT_YES_NO',
  'NOT_DATE',
  'AMBIGUOUS_DATE',
  'NOT_WHOLE',
  'NOT_NUMBER',
  'AMBIGUOUS_NUMBER',
  'NOT_DIGITS',
  'DIGITS_LOST',
  'WRONG_LENGTH',
  'NOT_IN_LIST',
  'TEXT_TOO_LONG',
] as const;
export type ValueProblemCode = (typeof VALUE_PROBLEMS)[number];

/** What a row shows only beside the others and beside what is registered. */
export const ROW_ERRORS = ['REQUIRED', 'ZEROS_LOST', 'ROW_CONFLICT'] as const;
export const HOUSEHOLD_ROW_ERRORS = [
  'HH_CODE_UNKNOWN',
  'HH_MEMBER_REJECTED',
  'HH_MEMBER_LEFT',
  'HH_SCHOOL_UNKNOWN',
  'HH_POST_UNKNOWN',
  'HH_DOCUMENT_TAKEN',
] as const;
export const HOUSEHOLD_ROW_WARNINGS = ['HH_DOCUMENT_ELSEWHERE', 'HH_LIKELY_DUPLICATE'] as const;
export const CATALOG_ROW_ERRORS = [
  'CAT_UBIGEO',
  'CAT_LEVEL',
  'CAT_CENTER_CODE',
  'CAT_PERCENT',
  'CAT_COORDINATE',
] as const;
export const CATALOG_ROW_WARNINGS = ['CAT_LEVEL_OTHER'] as const;

/** Código de observación of a cell in the workbooks of households and catalogues. Stable: people and machines quote it. */
export type RowProblemCode =
  | ValueProblemCode
  | (typeof ROW_ERRORS)[number]
  | 'REPAIRED'
  | HouseholdProblemCode
  | (typeof HOUSEHOLD_ROW_ERRORS)[number]
  | (typeof HOUSEHOLD_ROW_WARNINGS)[number]
  | (typeof CATALOG_ROW_ERRORS)[number]
  | (typeof CATALOG_ROW_WARNINGS)[number];

const WARNINGS: ReadonlySet<string> = new Set<RowProblemCode>([
  'REPAIRED',
  'DOC_FILLER',
  'DOC_REPAIRED',
  ...HOUSEHOLD_WARNINGS,
  ...HOUSEHOLD_ROW_WARNINGS,
  ...CATALOG_ROW_WARNINGS,
]);
/** A warning is accepted all the same; an error rejects its row. */
export const rowProblemLevel = (code: RowProblemCode) => (WARNINGS.has(code) ? 'warning' : 'error');
