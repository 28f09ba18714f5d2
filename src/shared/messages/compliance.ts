import type { Month } from '../domain/calendar';
import type { Cause, Determination, Duty, DutyState, SeenDuty } from '../domain/compliance/duties';
import { isMotive, type MotiveCode } from '../domain/compliance/motives';
import type { PatientSituation, PostSituation, PupilSituation, SchoolSituation } from '../domain/compliance/statements';
import type { CorrectionSource, SupplyReason, YEAR_NOT_PASSED } from '../domain/compliance/resolve';
import type { ComplianceWarning } from '../domain/compliance/warnings';
import type { NOT_LOCATED_REASON } from '../domain/notLocated/outcomes';
import { complianceEn } from './compliance.en';
import { complianceEs } from './compliance.es';
import type { Language } from './problems';

type Situation = SchoolSituation | PostSituation | PupilSituation | PatientSituation;

/** What a sentence about a duty-month may mention; null where it is not known. */
export type DutyTold = {
  readonly duty: Duty;
  readonly state: DutyState;
  readonly month: string;
  /** Name of the school or post; '' where none is named. */
  readonly facility: string;
  readonly days: number | null;
  readonly absences: number | null;
  readonly minPct: number | null;
  readonly maxUnjustified: number | null;
  readonly date: string | null;
  readonly dates: string | null;
  readonly control: string | null;
  readonly situation: string | null;
  readonly motive: string | null;
  readonly decidedBy: string | null;
  readonly confirmedBy: string | null;
  readonly reason: string | null;
};
type Telling = (told: DutyTold) => string;

/** Words for every state, cause, motive, situation and warning, or it does not compile. */
export type ComplianceWords = {
  readonly duties: Readonly<Record<SeenDuty, string>>;
  readonly states: Readonly<Record<DutyState, string>>;
  readonly motives: Readonly<Record<MotiveCode, string>>;
  /** `PREGNANCY_END`: however it ended. */
  readonly situations: Readonly<Record<Situation | 'PREGNANCY_END', string>>;
  /** Grounds of a decision by hand that are neither a motive nor a situation. */
  readonly grounds: Readonly<
    Record<
      CorrectionSource | SupplyReason | typeof NOT_LOCATED_REASON | typeof YEAR_NOT_PASSED | 'APPEAL_UPHELD',
      string
    >
  >;
  readonly warnings: Readonly<Record<ComplianceWarning, string>>;
  readonly month: (month: Month) => string;
  /** Where the state says it all. */
  readonly plain: Readonly<Record<DutyState, Telling>>;
  readonly causes: Readonly<Record<Cause, Telling>>;
};

const wordsIn = (language: Language): ComplianceWords => (language === 'es' ? complianceEs : complianceEn);

type Explained = Determination & {
  readonly duty: Duty;
  readonly month: Month;
  readonly facilityName: string;
};

/** Explicación of a duty-month, in words a mother can be told, with the figures it was judged on. */
export function dutySentence(found: Explained, language: Language = 'es'): string {
  const words = wordsIn(language);
  const told = toldOf(found, words);
  const sentence = found.cause === null ? words.plain[found.state](told) : words.causes[found.cause](told);
  const warnings = found.warnings.map((code) => words.warnings[code as ComplianceWarning]); // stored rows keep them as text
  return [sentence, ...warnings.filter(Boolean)].join(' ');
}

export const dutyName = (duty: SeenDuty, language: Language = 'es') => wordsIn(language).duties[duty];
export const stateName = (state: DutyState, language: Language = 'es') => wordsIn(language).states[state];
export const monthName = (month: Month, language: Language = 'es') => wordsIn(language).month(month);
/** Motivo, situación or fuente on which a decision by hand rests. */
export const reasonName = (code: string, language: Language = 'es') => reasonIn(wordsIn(language), code) ?? code;

function toldOf({ facts, duty, state, month, facilityName }: Explained, words: ComplianceWords): DutyTold {
  const text = (name: string) => (typeof facts[name] === 'string' && facts[name] !== '' ? facts[name] : null);
  const figure = (name: string) => (typeof facts[name] === 'number' ? facts[name] : null);
  return {
    duty,
    state,
    month: words.month(month),
    facility: facilityName,
    days: figure('days'),
    absences: figure('absences'),
    minPct: figure('minPct'),
    maxUnjustified: figure('maxUnjustified'),
    date: dayFirst(text('date')),
    dates: dayFirst(text('dates')),
    control: text('control'),
    situation: wordFor(words.situations, text('situation')),
    motive: motiveIn(words, text('motive')),
    decidedBy: text('decidedBy'),
    confirmedBy: text('confirmedBy'),
    reason: reasonIn(words, text('reason')),
  };
}

const motiveIn = (words: ComplianceWords, code: string | null) =>
  code !== null && isMotive(code) ? `${code}, ${words.motives[code]}` : code;

const reasonIn = (words: ComplianceWords, code: string | null) =>
  wordFor(words.grounds, code) ?? wordFor(words.situations, code) ?? motiveIn(words, code);

const wordFor = (words: Readonly<Record<string, string>>, code: string | null) => (code && words[code]) ?? null;

const dayFirst = (text: string | null) => text?.replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1') ?? null;
