import { monthNumber, yearOf, type Month } from '@shared/domain/calendar';
import { monthWords } from '../rosters/monthNames';
import { foldCode } from '../values/fold';
import { parseYesNo } from '../values/text';

/** Whether a text names this month: `MAYO`, `05`, `Mayo de 2026`, `05/2026`; another year is another month. */
export function namesMonth(text: string, month: Month): boolean {
  const year = /\b(20\d{2})\b/.exec(text)?.[1];
  if (year !== undefined && Number(year) !== yearOf(month)) return false;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && word !== year);
  const names = monthWords(month);
  return words.some((word) => names.includes(foldCode(word)) || Number(word) === monthNumber(month));
}

/** SÍ, CONSOLIDADO or CERRADO; NO, NO CONSOLIDADO or ABIERTO; null where it says neither. */
export function saysClosed(text: string): boolean | null {
  const parsed = parseYesNo(text);
  if (parsed.kind === 'value') return parsed.value;
  const folded = foldCode(text);
  if (/^(no|sin|abiert|pendiente)/.test(folded)) return false;
  return /^(consolidad|cerrad)/.test(folded) ? true : null;
}

const DNI_LENGTH = 8;
/** A document as the registry keeps it; a spreadsheet drops the zeros of a DNI. */
export function plainDocument(text: string): string {
  const document = text.trim().toUpperCase().replace(/\.0$/, '');
  return /^\d{1,8}$/.test(document) ? document.padStart(DNI_LENGTH, '0') : document;
}

/** Codes under which a school or a post may stand in another system: with its annex, without, with too few zeros or too many. */
export function facilityCodesIn(text: string, annex: string): readonly string[] {
  const digits = text.replace(/\D/g, '');
  if (digits === '') return [];
  const modular = `${digits.slice(0, 7).padStart(7, '0')}-${annex.replace(/\D/g, '') || digits.slice(7, 8) || '0'}`;
  return [digits.replace(/^0+(?=\d{8}$)/, '').padStart(8, '0'), modular];
}
