import type { RowProblemCode } from '../domain/rowProblems';
import type { Language } from './problems';
import { rowsEn } from './rows.en';
import { rowsEs } from './rows.es';

/** What the sentence about a cell may name: the header of its column, its choices, another place. */
export type RowFacts = { readonly column: string; readonly choices?: readonly string[]; readonly detail?: string };

/** A sentence for every code, or it does not compile: what is wrong and how to put it right. */
export type RowSentences = Readonly<Record<RowProblemCode, (facts: RowFacts) => string>>;

/** Whether there is a sentence for it. */
export const isRowProblemCode = (code: string): code is RowProblemCode => Object.hasOwn(rowsEs, code);

export const rowSentence = (code: RowProblemCode, facts: RowFacts, language: Language = 'es') =>
  (language === 'es' ? rowsEs : rowsEn)[code](facts);
