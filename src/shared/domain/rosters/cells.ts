import type { RowProblemCode } from './rowProblems';

/** A cell as read: blank is "no information", never zero (workbooks rule 5); `bad` keeps what was written. */
export type Cell<Value> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'bad'; readonly text: string; readonly code: RowProblemCode };

export type CellContent = string | number | boolean | readonly string[];
/** Accepted values by field, null where nothing was stated; 1 and 2 in a name are the months of the bimester. */
export type FieldValues = Readonly<Record<string, CellContent | null>>;
export type CellsOf<Values extends FieldValues> = {
  readonly [Field in keyof Values]: Cell<NonNullable<Values[Field]>>;
};

export const blankCell: Cell<never> = { kind: 'blank' };
export const valueCell = <Value>(value: Value): Cell<Value> => ({ kind: 'value', value });
export const badCell = (text: string, code: RowProblemCode): Cell<never> => ({ kind: 'bad', text, code });

const MOST_DAYS = 31;

/** Faltas or días: a whole number from 0 to 31; anything else written is a problem, never read as zero (R9). */
export function countCell(written: string | number | boolean | null): Cell<number> {
  const text = String(written ?? '').trim();
  if (text === '') return blankCell;
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return value <= MOST_DAYS ? valueCell(value) : badCell(text, 'ATT_NOT_A_COUNT');
}

/** Lists are compared as sets: the order of dates in a cell says nothing. */
export const sameContent = (a: CellContent | null, b: CellContent | null) => textOf(a) === textOf(b);
const textOf = (content: CellContent | null) =>
  typeof content === 'object' && content !== null
    ? [...new Set(content)].toSorted((a, b) => (a < b ? -1 : 1)).join(';')
    : JSON.stringify(content);
