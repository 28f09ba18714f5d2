import type { Month } from '@shared/domain/calendar';
import type { CellValue, SheetRow } from '../reading/content';
import type { RosterColumn } from './columns';
import { monthWords } from './monthNames';

/** A column of the returned sheet: which of ours it is and, for month columns, of which month of the bimester. */
export type ColumnId = string;
export const columnId = (key: string, month?: Month): ColumnId => (month === undefined ? key : `${key} ${month}`);

/** What a header row says: where each of our columns is, and which headers are none of ours. */
export type HeaderMap = {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnId, number>;
  readonly unknown: readonly string[];
};

/** Header text as it is compared: no case, accents, punctuation or repeated spaces. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The columns a header may name, by folded wording. Month columns go by their wording without the month. */
export type HeaderWords = {
  readonly plain: ReadonlyMap<string, string>;
  readonly monthly: ReadonlyMap<string, string>;
  readonly months: ReadonlyMap<string, Month>;
};

export function headerWords(
  plain: readonly RosterColumn[],
  monthly: readonly RosterColumn[],
  months: readonly Month[],
): HeaderWords {
  return {
    plain: wordsOf(plain),
    monthly: wordsOf(monthly),
    months: new Map(months.flatMap((month) => monthWords(month).map((word) => [word, month] as const))),
  };
}

const wordsOf = (columns: readonly RosterColumn[]) =>
  new Map(
    columns.flatMap(({ key, header, synonyms }) =>
      [header, ...synonyms].map((word) => [foldHeader(word), key] as const),
    ),
  );

/** Reads a row as headers; the first column of a name counts, a second one of the same name is unknown. */
export function readHeaders(row: SheetRow, words: HeaderWords): HeaderMap {
  const columns = new Map<ColumnId, number>();
  const unknown: string[] = [];
  for (const [column, value] of row.cells) {
    const text = headerText(value);
    const id = text === '' ? undefined : columnOf(foldHeader(text), words);
    if (id !== undefined && !columns.has(id)) columns.set(id, column);
    else if (text !== '') unknown.push(text);
  }
  return { row: row.number, columns, unknown };
}

const headerText = (value: CellValue) => (typeof value === 'string' ? value.trim() : '');

function columnOf(folded: string, { plain, monthly, months }: HeaderWords): ColumnId | undefined {
  const words = folded.split(' ');
  const monthWord = words.find((word) => months.has(word));
  if (monthWord === undefined) return plain.get(folded);
  const key = monthly.get(words.filter((word) => word !== monthWord).join(' '));
  return key === undefined ? undefined : columnId(key, months.get(monthWord));
}
