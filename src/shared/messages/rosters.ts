import type { TrackerState } from '../domain/rosters/tracker';
import type { RowProblemCode } from '../domain/rosters/rowProblems';
import type { Language } from './problems';
import { rostersEn } from './rosters.en';
import { rostersEs } from './rosters.es';

/** Why a returned workbook is refused as a whole. */
export const FORM_REFUSALS = [
  'FORM_MISSING',
  'FORM_CONFLICT',
  'FORM_OTHER_OFFICE',
  'FORM_OTHER_PERIOD',
  'FORM_UNKNOWN',
  'FORM_NEWER',
  'PROFILE_MARKS',
  'PROFILE_NO_MONTH',
  'PROFILE_NO_DAYS',
  'PROFILE_NO_FACILITY',
] as const;
export type FormRefusalCode = (typeof FORM_REFUSALS)[number];

/** `what`: the form codes, period or headers the refusal is about. */
export type RosterSentences = {
  readonly forms: Readonly<Record<FormRefusalCode, (what: string) => string>>;
  /** What is wrong with a cell and how to put it right; `value` is what was written. */
  readonly rows: Readonly<Record<RowProblemCode, (value: string) => string>>;
  readonly states: Readonly<Record<TrackerState, string>>;
  readonly rowsRejected: (rejected: number) => string;
  /** The new value of a change that waits for somebody to confirm it. */
  readonly kept: (value: string) => string;
  /** The same of a sheet of paper, where nothing is ticked: its 0 is typed. */
  readonly keptOnPaper: (value: string) => string;
};

const sentencesIn = (language: Language): RosterSentences => (language === 'es' ? rostersEs : rostersEn);

export const formRefusalSentence = (code: FormRefusalCode, what: string, language: Language = 'es') =>
  sentencesIn(language).forms[code](what);
export const rowProblemSentence = (code: RowProblemCode, value: string, language: Language = 'es') =>
  sentencesIn(language).rows[code](value);
export const rowsRejectedSentence = (rejected: number, language: Language = 'es') =>
  sentencesIn(language).rowsRejected(rejected);
export const keptSentence = (value: string, isPaper: boolean, language: Language = 'es') =>
  sentencesIn(language)[isPaper ? 'keptOnPaper' : 'kept'](value);

/** Where a form is, in words. */
export const trackerStateName = (state: TrackerState, language: Language = 'es') => sentencesIn(language).states[state];
