import { isIsoDate } from '@shared/domain/calendar';
import { decodeCellText } from './cellText';
import type { CellValue } from './content';
import { refuseFile } from './refusal';
import { dateOfSerial } from './serialDates';

/** A cell as its XML has it; `value` is undefined where the cell has no value at all. */
export type RawCell = { type: string; style: number; hasFormula: boolean; value: string | undefined };

/** What the cells of one workbook refer to. */
export type CellContext = {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
};

/** What a cell shows; undefined where that is nothing. `place` is named in a refusal. */
export function cellValueOf(cell: RawCell, context: CellContext, place: string): CellValue | undefined {
  const { value = '', type } = cell;
  if (value.trim() === '') return isUncalculated(cell) ? { formulaWithoutValue: true } : undefined;
  if (type === 'n') return numberOrDate(value, cell.style, context, place);
  if (type === 's') return sharedString(value, context.sharedStrings, place);
  if (type === 'b') return truth(value, place);
  if (type === 'e') return { error: value };
  if (type === 'd') return isoDay(value);
  return type === 'inlineStr' ? value : decodeCellText(value); // inline text was decoded as it was gathered
}

/** A formula whose result is the empty text was calculated, and shows nothing. */
const isUncalculated = ({ hasFormula, type, value }: RawCell) =>
  hasFormula && (value === undefined || (type !== 'str' && type !== 'inlineStr'));

const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?\s*$/i;

function numberOrDate(text: string, style: number, { dateStyles, date1904 }: CellContext, place: string): CellValue {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) refuseFile('NUM', `${place} ${text}`);
  const date = dateStyles[style] === true ? dateOfSerial(number, date1904) : undefined;
  return date === undefined ? number : { date };
}

function sharedString(text: string, strings: readonly string[], place: string): string | undefined {
  const index = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  const found = strings[index] ?? refuseFile('SST', `${place} ${text}`);
  return found.trim() === '' ? undefined : found;
}

function truth(text: string, place: string): boolean {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : refuseFile('NUM', `${place} ${text}`);
}

function isoDay(text: string): CellValue {
  const day = text.slice(0, 10);
  return isIsoDate(day) ? { date: day } : text;
}
