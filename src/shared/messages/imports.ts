import type { FileReport, ImportKindName, ImportOutcome } from '../contract/imports';
import type { Dependent, DependentMatter } from '../domain/imports/dependents';
import type { IsoDate } from '../domain/calendar';
import { importsEn } from './imports.en';
import { importsEs } from './imports.es';
import type { Language } from './problems';
import { writtenDate } from './writing';

/** What keeps a file from being taken back, by matter; `subject`: a file, household, facility or bimester. */
export type ImportWords = {
  readonly matters: Readonly<Record<DependentMatter, (subject: string) => string>>;
  readonly by: (by: string, date: string) => string;
  readonly kinds: Readonly<Record<ImportKindName, string>>;
  /** A file of another kind than asked for, both by name. */
  readonly otherKind: (given: string, expected: string) => string;
  /** Of `read` rows, how many bring no answer. */
  /** `isDuty`: what is not answered is asked of families. */
  readonly unanswered: (unanswered: number, read: number, isDuty: boolean) => string;
  readonly outcomes: Readonly<Record<ImportOutcome, string>>;
};

const wordsIn = (language: Language) => (language === 'es' ? importsEs : importsEn);

export const importKindName = (kind: ImportKindName, language: Language = 'es') => wordsIn(language).kinds[kind];
/** Why a file is refused that is plainly of another kind. */
export function otherKindSentence(given: ImportKindName, expected: ImportKindName, language: Language = 'es'): string {
  const { kinds, otherKind } = wordsIn(language);
  return otherKind(kinds[given], kinds[expected]);
}
/** How much of a file that went out to be answered came back without an answer. */
export const unansweredSentence = (
  { unanswered = 0, rows, form }: Pick<FileReport, 'unanswered' | 'rows' | 'form'>,
  language: Language = 'es',
) => wordsIn(language).unanswered(unanswered, rows.read, form !== undefined);
export const importOutcomeName = (outcome: ImportOutcome, language: Language = 'es') =>
  wordsIn(language).outcomes[outcome];

/** One thing that rests on a file, with who noted it and when. */
export function dependentSentence({ matter, subject, at, by }: Dependent, language: Language = 'es'): string {
  const words = wordsIn(language);
  const said = words.matters[matter](subject);
  // A moment begins with its day.
  return by === '' ? `${said}.` : `${said} (${words.by(by, writtenDate(at.slice(0, 10) as IsoDate))}).`;
}
