import { isIsoDate } from '@shared/domain/calendar';
import { LONGEST_TEXT, looksLikeFormula, safeText } from './safeText';
import type { CellInput, ValueStyle } from './spec';

// Excel believes that 1900 was a leap year: days before this have another number in other programs.
const FIRST_SURE_DAY = '1900-03-01';

/** What exceljs is given for a value: dates as UTC midnight, so that no time zone shifts them. */
export function cellContent(value: CellInput, style: ValueStyle): string | number | Date | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return style === 'money' ? value / 100 : value;
  if (style === 'date' && isIsoDate(value) && value >= FIRST_SURE_DAY) return new Date(`${value}T00:00:00Z`);
  return safeText(value);
}

/** Text that could pass for a formula stays text in a cell of text format, even when it is edited. */
export const storedStyle = (value: CellInput, style: ValueStyle): ValueStyle =>
  typeof value === 'string' && style !== 'text' && looksLikeFormula(value) ? 'text' : style;

export const isTooLong = (value: CellInput) => typeof value === 'string' && value.length > LONGEST_TEXT;
