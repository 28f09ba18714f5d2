import { dateOf, isIsoDate, type IsoDate } from '@shared/domain/calendar';
import { dateOfSerial } from '../reading/serialDates';
import { BLANK, parsePlain, problem, valued, type Cell, type Parsed, type PlainCell } from './parsed';

/** `mixed`: the column also has dates that only make sense with the month first, so 03/06 may be either. */
export type DateOrder = 'day-first' | 'mixed';

export type DateReading = { readonly order?: DateOrder; readonly date1904?: boolean };

/** dd/mm/yyyy, d/m/yy, ISO, yyyymmdd, serial numbers of spreadsheets and date cells; a time of day is dropped. */
export const parseDate = (cell: Cell, reading: DateReading = {}): Parsed<IsoDate> =>
  parsePlain(cell, (plain) => parsePlainDate(plain, reading));

/** Several dates in one cell, separated by `;` or line ends. The first that cannot be read decides. */
export function parseDates(cell: Cell, reading: DateReading = {}): Parsed<readonly IsoDate[]> {
  const pieces = typeof cell === 'string' ? cell.split(/[;\n]/) : [cell];
  const parsed = pieces.map((piece) => parseDate(piece, reading)).filter(({ kind }) => kind !== 'blank');
  const bad = parsed.find((one) => one.kind === 'problem');
  if (bad) return bad;
  const dates = parsed.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
  return dates.length === 0 ? BLANK : valued(dates);
}

/** Looks at a whole column: one date such as 06/25/2026 makes the others doubtful. */
export const decideDateOrder = (cells: Iterable<Cell>): DateOrder =>
  [...cells].some((cell) => typeof cell === 'string' && cell.split(/[;\n]/).some(isMonthFirst)) ? 'mixed' : 'day-first';

function isMonthFirst(text: string): boolean {
  const found = TWO_SHORT_PARTS.exec(text.trim());
  return found !== null && dayFirst(found) === undefined && monthFirst(found) !== undefined;
}

function parsePlainDate(plain: PlainCell, { order = 'day-first', date1904 = false }: DateReading): Parsed<IsoDate> {
  if (typeof plain === 'boolean') return problem('NOT_DATE');
  if (typeof plain === 'object') return isIsoDate(plain.date) ? valued(plain.date) : problem('NOT_DATE');
  if (typeof plain === 'number') return asDate(dateOfDigits(String(plain)) ?? dateOfSerial(plain, date1904));
  const found = TWO_SHORT_PARTS.exec(plain);
  if (found) return parseShortParts(found, order);
  return asDate(dateOfYearFirst(plain) ?? dateOfDigits(plain));
}

const asDate = (date: IsoDate | undefined) => (date === undefined ? problem('NOT_DATE') : valued(date));

const TIME = String.raw`(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[ap]\.? ?m\.?)?)?`;
const TWO_SHORT_PARTS = new RegExp(String.raw`^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})${TIME}$`, 'i');

function parseShortParts(found: RegExpExecArray, order: DateOrder): Parsed<IsoDate> {
  const date = dayFirst(found);
  const other = monthFirst(found);
  if (date === undefined) return other === undefined ? problem('NOT_DATE') : problem('AMBIGUOUS_DATE');
  const isDoubtful = order === 'mixed' && other !== undefined && other !== date;
  return isDoubtful ? problem('AMBIGUOUS_DATE') : valued(date);
}

const dayFirst = (found: RegExpExecArray) => dateOf(yearOf(found[3]), Number(found[2]), Number(found[1]));
const monthFirst = (found: RegExpExecArray) => dateOf(yearOf(found[3]), Number(found[1]), Number(found[2]));

// Two digits as Excel reads them: 00 to 29 are of this century.
const LAST_YEAR_OF_THIS_CENTURY = 29;

function yearOf(text = ''): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= LAST_YEAR_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
}

function dateOfYearFirst(text: string): IsoDate | undefined {
  const found = YEAR_FIRST.exec(text);
  return found ? dateOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

function dateOfDigits(text: string): IsoDate | undefined {
  if (/^(19|20)\d{6}$/.test(text)) {
    return dateOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  }
  // a serial number that was turned into text; shorter ones are more likely something else
  return /^\d{5}$/.test(text) ? dateOfSerial(Number(text), false) : undefined;
}
