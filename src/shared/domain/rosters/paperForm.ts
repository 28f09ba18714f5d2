import { monthsOf, periodOf, type Month, type Period } from '../calendar';
import type { ServiceKind } from '../compliance/serviceLinks';

/*
 * Formulario en papel (VCC-E, VCC-S; domain §4.9): which cells are printed to be filled in, in which order, and how what
 * is written in them is typed in fast. Cells go by where they are printed: of a row the months' cells, then the remark.
 */

type PaperColumn = {
  readonly key: string;
  /** What its control total is: the sum of the column, or how many say SÍ; null where the sheet asks for none. */
  readonly total: 'SUM' | 'YES' | null;
};
type PaperShape = { readonly head: readonly string[]; readonly month: readonly PaperColumn[] };

/** `head`: what the facility says of each month, above the rows. */
export const PAPER_SHAPES: Readonly<Record<ServiceKind, PaperShape>> = {
  SCHOOL: {
    head: ['classDays', 'closed', 'situation'],
    month: [
      { key: 'unjustified', total: 'SUM' },
      { key: 'justified', total: 'SUM' },
    ],
  },
  HEALTH_POST: {
    head: ['situation'],
    month: [
      { key: 'dates', total: null },
      { key: 'complied', total: 'YES' },
      { key: 'supplement', total: 'YES' },
    ],
  },
};

export const PAPER_MONTHS = [1, 2] as const;

/** Every cell of a row but the remark, in printed order. */
export const paperCells = (kind: ServiceKind) =>
  PAPER_MONTHS.flatMap((month) => PAPER_SHAPES[kind].month.map((column) => ({ ...column, month })));

/** Letters for the words of each list; whatever else is typed stays as it is, to be taken or refused like any cell. */
const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  closed: { S: 'SÍ', N: 'NO' },
  complied: { S: 'SÍ', N: 'NO', I: 'SIN INFORMACIÓN' },
  supplement: { S: 'SÍ', N: 'NO' },
};
const HEAD_LETTERS = {
  SCHOOL: { N: 'NORMAL', H: 'HUELGA', S: 'SIN DOCENTE', D: 'DESASTRE', C: 'CERRADA', V: 'VACACIONES' },
  HEALTH_POST: { N: 'NORMAL', C: 'CERRADO', P: 'SIN PERSONAL', D: 'DESASTRE', I: 'SIN INSUMOS' },
} as const satisfies Record<ServiceKind, Readonly<Record<string, string>>>;
const ROW_LETTERS = {
  SCHOOL: { A: 'ASISTE', N: 'NO ENCONTRADO', T: 'TRASLADADO', R: 'RETIRADO', F: 'FALLECIDO' },
  HEALTH_POST: { A: 'ATENDIDO', N: 'NO ENCONTRADO', T: 'TRASLADADO', P: 'PARTO', X: 'PÉRDIDA', F: 'FALLECIDO' },
} as const satisfies Record<ServiceKind, Readonly<Record<string, string>>>;

/** `S = SÍ, N = NO …`: what may be typed in a cell; '' where it takes a number, a date or words. */
export function lettersOf(kind: ServiceKind, key: string): Readonly<Record<string, string>> {
  if (key === 'remark') return ROW_LETTERS[kind];
  return key === 'situation' ? HEAD_LETTERS[kind] : (LETTERS[key] ?? {});
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/\s+/g, ' ').trim();

/** A letter, or the word itself however it is written, as the word; anything else as it was typed. */
function wordOf(text: string, letters: Readonly<Record<string, string>>): string {
  const folded = fold(text);
  return letters[folded] ?? Object.values(letters).find((word) => fold(word) === folded) ?? text.trim();
}

/** What is typed in a cell as a workbook would have it; a day or a day and month get the month and year of the column. */
export function paperCellText(key: string, text: string, kind: ServiceKind, month: Month): string {
  return key === 'dates' ? datesText(text, month) : wordOf(text, lettersOf(kind, key));
}

const datesText = (text: string, month: Month) =>
  text
    .split(';')
    .map((piece) => dateText(piece.trim(), month))
    .join(';');

/** `12` and `12/5` in the column of May 2026 are 12/05/2026; of a month after the bimester nobody guesses the year. */
function dateText(text: string, column: Month): string {
  const [, day, month = column.slice(5)] = /^(\d{1,2})(?:[/.\- ](\d{1,2}))?$/.exec(text) ?? [];
  const [, last] = monthsOf(periodOf(column));
  return day === undefined || Number(month) > Number(last.slice(5)) ? text : `${day}/${month}/${column.slice(0, 4)}`;
}

/** Situación, motivo: one printed cell that holds up to four things of a workbook. */
export type PaperRemark = Readonly<Partial<Record<'situation' | 'situationDate' | 'motive' | 'observations', string>>>;

/**
 * `N`, `T 12/05`, `J03`, `J03: fiebre`: a situation by letter or word, a date, a motive, in any order; what follows a
 * colon is an observation. A word that is none of these is taken for a situation, and refused as one: a cell nobody
 * understood is never kept as a mere remark beside absences that then count.
 */
export function paperRemark(text: string, kind: ServiceKind, period: Period): PaperRemark {
  const [coded = '', ...said] = text.split(':');
  const observations = said.join(':').trim();
  const motive = /\bJ\s*\d{1,2}\b/i.exec(coded)?.[0] ?? '';
  const written = coded.replace(motive, ' ');
  const date = /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/.exec(written)?.[0] ?? '';
  const situation = written.replace(date, ' ').replace(/[,;+]/g, ' ').trim();
  const found = {
    situation: wordOf(situation, ROW_LETTERS[kind]),
    situationDate: date === '' ? '' : dateText(date, monthsOf(period)[1]),
    motive: motive
      .toUpperCase()
      .replace(/\s/g, '')
      .replace(/^J(\d)$/, 'J0$1'),
    observations,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''));
}

const MOST_DAYS = 31;
const COUNTS: readonly string[] = ['classDays', 'unjustified', 'justified'];
const YES_OR_NO: readonly string[] = ['X', '1', '0'];

/** Whether a cell says something known, so that a slip is seen while one types; the backend judges it again. */
export function isKnownCell(kind: ServiceKind, key: string, text: string, month: Month): boolean {
  if (text.trim() === '') return true;
  if (COUNTS.includes(key)) return /^\d{1,2}$/.test(text.trim()) && Number(text) <= MOST_DAYS;
  if (key === 'dates') return datesText(text, month).split(';').every(isWholeDate);
  const words: readonly string[] = Object.values(lettersOf(kind, key));
  if (key !== 'remark') return words.includes(paperCellText(key, text, kind, month)) || isTick(key, text);
  const { situation } = paperRemark(text, kind, periodOf(month));
  return situation === undefined || words.includes(situation);
}

const isTick = (key: string, text: string) => key !== 'situation' && YES_OR_NO.includes(text.trim().toUpperCase());
const isWholeDate = (text: string) =>
  /^((0?[1-9]|[12]\d|3[01])[/.\- ](0?[1-9]|1[0-2])[/.\- ](\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/.test(text.trim());
