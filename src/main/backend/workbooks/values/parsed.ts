import type { CellValue } from '../reading/content';

/** Why a value of a cell cannot be taken; the sentence belongs to whoever knows the column. */
export type ValueProblem =
  | 'CELL_ERROR'
  | 'FORMULA_WITHOUT_VALUE'
  | 'NOT_TEXT'
  | 'NOT_YES_NO'
  | 'NOT_DATE'
  | 'AMBIGUOUS_DATE'
  | 'NOT_WHOLE'
  | 'NOT_NUMBER'
  | 'AMBIGUOUS_NUMBER'
  | 'NOT_DIGITS'
  | 'DIGITS_LOST'
  | 'WRONG_LENGTH'
  | 'NOT_IN_LIST';

/** A blank cell is no information: never zero, never NO, never today. */
export type Parsed<Value> =
  | { readonly kind: 'value'; readonly value: Value; readonly repaired: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly code: ValueProblem };

/** undefined: the row has no such cell. */
export type Cell = CellValue | undefined;

export const BLANK = { kind: 'blank' } as const;
export const valued = <Value>(value: Value, repaired = false) => ({ kind: 'value', value, repaired }) as const;
export const problem = (code: ValueProblem) => ({ kind: 'problem', code }) as const;

export type PlainCell = string | number | boolean | { readonly date: string };

/** Settles what no parser can use: blanks, error values and formulas that were never calculated. */
export function parsePlain<Value>(cell: Cell, parse: (plain: PlainCell) => Parsed<Value>): Parsed<Value> {
  if (cell === undefined) return BLANK;
  if (typeof cell === 'string') {
    const text = cleanText(cell);
    return text === '' ? BLANK : parse(text);
  }
  if (typeof cell === 'object' && 'error' in cell) return problem('CELL_ERROR');
  if (typeof cell === 'object' && 'formulaWithoutValue' in cell) return problem('FORMULA_WITHOUT_VALUE');
  return parse(cell);
}

/** Spaces of every kind and number become one; zero-width characters go, as does Excel's text mark `'`. */
export const cleanText = (text: string) => (UNCLEAN.test(text) ? cleaned(text) : text);

/** Any of what is cleaned: most cells have nothing of it. */
const UNCLEAN = /[\u200B-\u200D\u2060\uFEFF]|[^\S ]| {2}|^[' ]| $/;

const cleaned = (text: string) =>
  text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^'/, '')
    .trim();
