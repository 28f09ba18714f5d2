import type { Breach, BreachCode, BreachFacts, Invariant } from '../domain/quality/breaches';
import type { Language } from './problems';
import { qualityEn } from './quality.en';
import { qualityEs } from './quality.es';

/** What each invariant says, and a sentence for every code that breaks one, or it does not compile. */
export type QualityWords = {
  readonly invariants: Readonly<Record<Invariant, string>>;
  readonly breaches: Readonly<Record<BreachCode, (facts: BreachFacts) => string>>;
};

const wordsIn = (language: Language) => (language === 'es' ? qualityEs : qualityEn);

/** What must always hold, in words. */
export const invariantSentence = (invariant: Invariant, language: Language = 'es') =>
  wordsIn(language).invariants[invariant];

/** What breaks it and what to do. */
export const breachSentence = ({ code, facts }: Pick<Breach, 'code' | 'facts'>, language: Language = 'es') =>
  wordsIn(language).breaches[code](facts);
