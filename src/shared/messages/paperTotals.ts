import type { Month } from '../domain/calendar';
import type { TotalDifference, TotalReason } from '../domain/rosters/paperTotals';
import { plainMonth } from './dutyCalendar';
import type { Language } from './problems';

type TotalWords = {
  /** What is counted: one, or several of them. */
  readonly things: Readonly<Record<TotalDifference['what'], readonly [string, string]>>;
  readonly of: (things: string, month: string) => string;
  readonly missing: (count: number, things: string, month: string) => string;
  readonly surplus: (count: number, things: string, month: string) => string;
  readonly figures: (written: number, typed: number) => string;
  readonly persons: (written: number, typed: number) => string;
  readonly noTotal: (things: string, month: string, typed: number) => string;
  readonly noPersons: (typed: number) => string;
  readonly reasons: Readonly<Record<TotalReason, string>>;
};

const ES: TotalWords = {
  things: {
    persons: ['persona', 'personas'],
    unjustified: ['falta injustificada', 'faltas injustificadas'],
    justified: ['falta justificada', 'faltas justificadas'],
    complied: ['SÍ en «Cumplió»', 'SÍ en «Cumplió»'],
    supplement: ['SÍ en «Suplemento»', 'SÍ en «Suplemento»'],
  },
  of: (things, month) => `${things}, ${month}`,
  missing: (count, things, month) => `${count === 1 ? 'falta' : 'faltan'} ${count} ${things} en ${month}`,
  surplus: (count, things, month) => `${count === 1 ? 'sobra' : 'sobran'} ${count} ${things} en ${month}`,
  figures: (written, typed) => `(la hoja dice ${written}, se digitó ${typed})`,
  persons: (written, typed) => `la hoja dice ${written} personas y se digitaron ${typed} filas`,
  noTotal: (things, month, typed) => `la hoja no trae el total de ${things} de ${month} (se digitó ${typed})`,
  noPersons: (typed) => `falta digitar cuántas personas dice la hoja (filas: ${typed})`,
  reasons: {
    SHEET_ADDED_WRONG: 'La hoja suma mal: se revisó fila por fila',
    NO_TOTALS: 'La hoja no trae totales',
    ILLEGIBLE: 'Hay cifras que no se pueden leer y quedaron en blanco',
  },
};

const EN: TotalWords = {
  things: {
    persons: ['person', 'persons'],
    unjustified: ['unjustified absence', 'unjustified absences'],
    justified: ['justified absence', 'justified absences'],
    complied: ['YES under "Complied"', 'YES under "Complied"'],
    supplement: ['YES under "Supplement"', 'YES under "Supplement"'],
  },
  of: (things, month) => `${things}, ${month}`,
  missing: (count, things, month) => `${count} ${things} missing in ${month}`,
  surplus: (count, things, month) => `${count} ${things} too many in ${month}`,
  figures: (written, typed) => `(the sheet says ${written}, typed ${typed})`,
  persons: (written, typed) => `the sheet says ${written} persons and ${typed} rows were typed`,
  noTotal: (things, month, typed) => `the sheet has no total of ${things} in ${month} (typed ${typed})`,
  noPersons: (typed) => `type how many persons the sheet says (rows: ${typed})`,
  reasons: {
    SHEET_ADDED_WRONG: 'The sheet adds up wrong: checked row by row',
    NO_TOTALS: 'The sheet has no totals',
    ILLEGIBLE: 'Some figures cannot be read and were left blank',
  },
};

const wordsIn = (language: Language) => (language === 'es' ? ES : EN);

/** `faltan 2 faltas injustificadas en mayo (la hoja dice 7, se digitó 5)`. `months`: the two of the bimester. */
export function differenceText(
  { what, month, written, typed }: TotalDifference,
  months: readonly Month[],
  language: Language = 'es',
): string {
  const words = wordsIn(language);
  const named = months[month - 1];
  if (what === 'persons' || named === undefined) {
    return written === null ? words.noPersons(typed) : words.persons(written, typed);
  }
  const name = plainMonth(named, language);
  const [one, several] = words.things[what];
  if (written === null) return words.noTotal(several, name, typed);
  const count = Math.abs(written - typed);
  const told = written > typed ? words.missing : words.surplus;
  return `${told(count, count === 1 ? one : several, name)} ${words.figures(written, typed)}`;
}

/** Which total a box is for: `faltas injustificadas, mayo`. */
export const totalName = (what: TotalDifference['what'], month: Month, language: Language = 'es') => {
  const { of, things } = wordsIn(language);
  return of(things[what][1], plainMonth(month, language));
};

export const totalReasonName = (reason: TotalReason, language: Language = 'es') => wordsIn(language).reasons[reason];
