import type { Language } from './problems';
import { refusalsEn } from './refusals.en';
import { refusalsEs } from './refusals.es';
import { rostersEn } from './rosters.en';
import { rostersEs } from './rosters.es';
import { rowsEn } from './rows.en';
import { rowsEs } from './rows.es';

/** What a code is about: a whole file that is refused, a cell of a returned workbook, a cell of any other table. */
export const PROBLEM_MATTERS = ['FILE', 'ROSTER', 'TABLE'] as const;
export type CataloguedProblem = {
  readonly about: (typeof PROBLEM_MATTERS)[number];
  /** Stable: people and machines quote it. */
  readonly code: string;
} & Readonly<Record<Language, string>>;

/** Every code a file can come back with and its sentence, the facts of a case left open. A code without one does not compile. */
export const problemCatalogue: readonly CataloguedProblem[] = [
  ...told('FILE', { es: { ...rostersEs.forms, ...refusalsEs }, en: { ...rostersEn.forms, ...refusalsEn } }, '…'),
  ...told('ROSTER', { es: rostersEs.rows, en: rostersEn.rows }, '…'),
  ...told('TABLE', { es: rowsEs, en: rowsEn }, { column: '…', choices: ['…'], detail: '…' }),
];

function told<Code extends string, Facts>(
  about: CataloguedProblem['about'],
  { es, en }: Readonly<Record<Language, Readonly<Record<Code, (facts: Facts) => string>>>>,
  facts: Facts,
): readonly CataloguedProblem[] {
  const codes = Object.keys(es) as Code[]; // a record of sentences has no other keys
  return codes.toSorted().map((code) => ({ about, code, es: es[code](facts), en: en[code](facts) }));
}

/** Codes and sentences with all the words of `text`, in either language. */
export const findProblems = (text: string): readonly CataloguedProblem[] =>
  problemCatalogue.filter(({ code, es, en }) => saysAllWords(`${code} ${es} ${en}`, text));

/** Whether all the words of `text` are said, without accents and case. */
export function saysAllWords(said: string, text: string): boolean {
  const plainly = plain(said);
  return plain(text)
    .split(/\s+/)
    .every((word) => plainly.includes(word));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
