import type { EffectNotice, EffectState } from '../contract/effects';
import type { Period } from '../domain/calendar';
import { monthsOf } from '../domain/calendar';
import type { Effect } from '../domain/effects/ladder';
import type { AppealResult, CountReason } from '../domain/effects/standing';
import { dutyName, monthName } from './compliance';
import { effectsEn } from './effects.en';
import { effectsEs } from './effects.es';
import type { Language } from './problems';

/** Words for the ladder of effects, each code with its own, or it does not compile. */
export type EffectWords = {
  /** «1 de 3»; without a ladder that proposes exits, the count alone. */
  readonly count: (count: number, max: number | null) => string;
  /** What the count means to the family. */
  readonly meaning: (count: number, max: number | null) => string;
  readonly reasons: Readonly<Record<CountReason, string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly states: Readonly<Record<EffectState, string>>;
  readonly appeals: Readonly<Record<AppealResult | 'OPEN', string>>;
  readonly bars: Readonly<Record<'TERM_RUNNING' | 'APPEAL_OPEN', string>>;
};

const wordsIn = (language: Language) => (language === 'es' ? effectsEs : effectsEn);

/** «1 de 3»: counted suspensions, and from how many on exit is proposed. */
export const countText = (count: number, max: number | null, language: Language = 'es') =>
  wordsIn(language).count(count, max);
export const countMeaning = (count: number, max: number | null, language: Language = 'es') =>
  wordsIn(language).meaning(count, max);
export const countReason = (why: CountReason, language: Language = 'es') => wordsIn(language).reasons[why];
export const effectName = (effect: Effect, language: Language = 'es') => wordsIn(language).effects[effect];
export const effectState = (state: EffectState, language: Language = 'es') => wordsIn(language).states[state];
export const appealText = (result: AppealResult | null, language: Language = 'es') =>
  wordsIn(language).appeals[result ?? 'OPEN'];
export const exitBarText = (bar: 'TERM_RUNNING' | 'APPEAL_OPEN', language: Language = 'es') =>
  wordsIn(language).bars[bar];

/** `mayo y junio de 2026`. */
export function bimesterText(period: Period, language: Language = 'es'): string {
  const [first, second] = monthsOf(period);
  const joint = language === 'es' ? 'y' : 'and';
  return `${monthName(first, language).split(' ')[0] ?? ''} ${joint} ${monthName(second, language)}`;
}

/** Who did not keep what in which month, and how that is known. */
export function breachText(
  { memberName, month, duty, explanation }: EffectNotice['breaches'][number],
  language: Language = 'es',
): string {
  return `${memberName} (${dutyName(duty, language)}, ${monthName(month, language)}): ${explanation}`;
}
