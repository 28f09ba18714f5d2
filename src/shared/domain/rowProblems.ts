import { CANDIDATE_WARNINGS, type CANDIDATE_ERRORS } from './benefits/candidates';
import { SISFOH_ROW_WARNINGS, type SISFOH_ROW_ERRORS } from './classification/answers';
import type { AnswerProblem } from './documents/reniec';
import type { ResultProblem } from './documents/results';
import { CONTRADICTIONS } from './reconciliation/classify';
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
  'HH_HOLDER_UNDER_AGE',
  'HH_HOLDER_DOCUMENT',
  'HH_HOLDER_OTHER_PROPOSED',
] as const;
export const HOUSEHOLD_ROW_WARNINGS = [
  'HH_HOLDER_TO_CONFIRM',
  'HH_DOCUMENT_ELSEWHERE',
  'HH_DOCUMENT_EARLIER',
  'HH_DOCUMENT_KEPT',
  'HH_LIKELY_DUPLICATE',
] as const;
export const CATALOG_ROW_ERRORS = [
  'CAT_UBIGEO',
  'CAT_LEVEL',
  'CAT_CENTER_CODE',
  'CAT_PERCENT',
  'CAT_COORDINATE',
  'CAT_REPLACED',
] as const;
/** Results of document campaigns and answers of RENIEC. */
export const DOCUMENT_ROW_ERRORS = ['DOC_MEMBER_UNKNOWN', 'DOC_OTHER_PERSON', 'DOC_TWICE_IN_FILE'] as const;
export const DOCUMENT_ROW_WARNINGS = ['RENIEC_STRANGER', 'RENIEC_NO_NAME'] as const;
/** Lists of districts. */
export const TERRITORY_ROW_ERRORS = [
  'TER_DISTRICT_UNKNOWN',
  'TER_DISTRICT_NAME',
  'TER_LAST_DAY',
  'TER_OVERLAP',
  'TER_PAST',
] as const;
/** Rows of a package of headquarters that cannot stand beside what is registered. */
export const DOWNLOAD_ROW_ERRORS = [
  'HQ_DECISION',
  'HQ_STRANGER',
  'HQ_CONFLICT',
  'RULES_NAME_TAKEN',
  'RULES_BASE_UNKNOWN',
  'RULES_VALUE',
  'RULES_KEPT',
  'RULES_SET_REJECTED',
  'CAL_PERIOD',
  'CAL_CUTOFF',
  'CAL_ORDER',
] as const;
export const DOWNLOAD_ROW_WARNINGS = [
  'RULES_JUDGED',
  'RULES_NOT_CHOSEN',
  'CAL_OPENED',
  'ROLL_AMOUNT',
  'ROLL_ONLY_THEIRS',
] as const;
/** Lines of a payer's file; `PAY_UNKNOWN` is a line about nobody of the list, left out like a stranger. */
export const RESULT_ROW_ERRORS = ['PAY_AMOUNT', 'PAY_DATE_FUTURE', 'PAY_DUPLICATE', ...CONTRADICTIONS] as const;
export const RESULT_ROW_WARNINGS = ['PAY_UNKNOWN'] as const;
/** Households that headquarters names in a list. */
export const NAMING_ROW_ERRORS = ['BEN_LIST', 'BEN_HOUSEHOLD', 'BEN_HOLDER', 'BEN_OUTSIDE'] as const;
export const NAMING_ROW_WARNINGS = ['BEN_ON_PAYROLL', 'BEN_NOT_IN_PROGRAMME'] as const;
/** What headquarters states of alternative schemes. */
export const SCHEME_ROW_ERRORS = [
  'BEN_SCHEME_CODE',
  'BEN_SCHEME_GRADE',
  'BEN_SCHEME_AMOUNT',
  'BEN_SCHEME_DISTRICT',
  'BEN_SCHEME_NAMED',
  'BEN_SCHEME_KNOWN',
] as const;
export const SCHEME_ROW_WARNINGS = ['BEN_SCHEME_NOTHING', 'BEN_SCHEME_NOWHERE'] as const;
/** Answers of the bank about accounts and cards. */
export const BANK_ROW_ERRORS = [
  'BNK_HOUSEHOLD',
  'BNK_HOLDER',
  'BNK_STEP',
  'BNK_DAY',
  'BNK_LAST4',
  'BNK_ACCOUNT',
  'BNK_ACCOUNT_TAKEN',
  'BNK_PROPOSED',
] as const;
export const BANK_ROW_WARNINGS = ['BNK_TO_CONFIRM'] as const;
export const CATALOG_ROW_WARNINGS = ['CAT_LEVEL_OTHER', 'CAT_DISTRICT_NEW'] as const;

/** Código de observación of a cell in the workbooks of households and catalogues. Stable: people and machines quote it. */
export type RowProblemCode =
  | ValueProblemCode
  | (typeof ROW_ERRORS)[number]
  | 'REPAIRED'
  | HouseholdProblemCode
  | (typeof HOUSEHOLD_ROW_ERRORS)[number]
  | (typeof HOUSEHOLD_ROW_WARNINGS)[number]
  | ResultProblem['code']
  | AnswerProblem['code']
  | (typeof DOCUMENT_ROW_ERRORS)[number]
  | (typeof DOCUMENT_ROW_WARNINGS)[number]
  | (typeof SISFOH_ROW_ERRORS)[number]
  | (typeof SISFOH_ROW_WARNINGS)[number]
  | (typeof RESULT_ROW_ERRORS)[number]
  | (typeof RESULT_ROW_WARNINGS)[number]
  | (typeof DOWNLOAD_ROW_ERRORS)[number]
  | (typeof DOWNLOAD_ROW_WARNINGS)[number]
  | (typeof NAMING_ROW_ERRORS)[number]
  | (typeof NAMING_ROW_WARNINGS)[number]
  | (typeof SCHEME_ROW_ERRORS)[number]
  | (typeof SCHEME_ROW_WARNINGS)[number]
  | (typeof BANK_ROW_ERRORS)[number]
  | (typeof BANK_ROW_WARNINGS)[number]
  | (typeof CATALOG_ROW_ERRORS)[number]
  | (typeof TERRITORY_ROW_ERRORS)[number]
  | (typeof CATALOG_ROW_WARNINGS)[number]
  | (typeof CANDIDATE_ERRORS)[number]
  | (typeof CANDIDATE_WARNINGS)[number];

const WARNINGS: ReadonlySet<string> = new Set<RowProblemCode>([
  'REPAIRED',
  'DOC_FILLER',
  'DOC_REPAIRED',
  ...HOUSEHOLD_WARNINGS,
  ...HOUSEHOLD_ROW_WARNINGS,
  ...DOCUMENT_ROW_WARNINGS,
  ...SISFOH_ROW_WARNINGS,
  ...CATALOG_ROW_WARNINGS,
  ...NAMING_ROW_WARNINGS,
  ...SCHEME_ROW_WARNINGS,
  ...BANK_ROW_WARNINGS,
  ...RESULT_ROW_WARNINGS,
  ...CANDIDATE_WARNINGS,
  ...DOWNLOAD_ROW_WARNINGS,
]);
/** A warning is accepted all the same; an error rejects its row. */
export const rowProblemLevel = (code: RowProblemCode) => (WARNINGS.has(code) ? 'warning' : 'error');
