import type { Month } from '@shared/domain/calendar';
import type { SheetRow } from '../reading/content';
import type { PlacedHeader } from '../values/columns';
import { foldHeader } from '../values/fold';
import type { RosterColumn } from './columns';
import { monthWords } from './monthNames';

/** A column of a roster by what it holds: `situation`; month columns end in the number of the month, `unjustified2`. */
export type FieldName = string;
export const monthField = (key: string, month: 1 | 2): FieldName => `${key}${month}`;
export const MONTH_NUMBERS = [1, 2] as const;

/** Every wording of every column, folded. Month columns go by any wording before or after any name of the month. */
export type HeaderWords = ReadonlyMap<string, FieldName>;

export function headerWords(
  plain: readonly RosterColumn[],
  monthly: readonly RosterColumn[],
  months: readonly [Month, Month],
): HeaderWords {
  const words = new Map<string, FieldName>();
  const add = (wording: string, field: FieldName) => {
    if (!words.has(foldHeader(wording))) words.set(foldHeader(wording), field);
  };
  for (const { key, wording } of wordingsOf(plain)) add(wording, key);
  for (const month of MONTH_NUMBERS) {
    for (const word of monthWords(months[month - 1] ?? months[0])) {
      for (const { key, wording } of wordingsOf(monthly)) {
        add(`${word} ${wording}`, monthField(key, month));
        add(`${wording} ${word}`, monthField(key, month));
      }
    }
  }
  return words;
}

/** Headers first: a synonym of another column never takes a header away. */
const wordingsOf = (columns: readonly RosterColumn[]) => [
  ...columns.map(({ key, header }) => ({ key, wording: header })),
  ...columns.flatMap(({ key, synonyms }) => synonyms.map((wording) => ({ key, wording }))),
];

/** Where each of our columns is in a header row, and which headers are none of ours. */
export type HeaderMap = {
  readonly row: number;
  readonly columns: ReadonlyMap<FieldName, number>;
  readonly unknown: readonly PlacedHeader[];
};

/** The first column of a name counts; a second one of the same name is unknown. */
export function readHeaders(row: SheetRow, words: HeaderWords): HeaderMap {
  const columns = new Map<FieldName, number>();
  const unknown: PlacedHeader[] = [];
  for (const [column, value] of row.cells) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    const field = words.get(foldHeader(value));
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
    else unknown.push({ column, header: value.trim() });
  }
  return { row: row.number, columns, unknown };
}
