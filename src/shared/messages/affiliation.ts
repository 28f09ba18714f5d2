import type { Decider, StepAction, StepState } from '../domain/affiliation/steps';
import type { RankCriterion } from '../domain/assemblies/ranking';
import type { AssemblyResult } from '../domain/assemblies/results';
import type { Duty } from '../domain/compliance/duties';
import type { RuleSet } from '../domain/ruleSets/ruleSet';
import { affiliationEn } from './affiliation.en';
import { affiliationEs } from './affiliation.es';

/** Words for every step, action, result and criterion, and the closed list of duties, or it does not compile. */
export type AffiliationWords = {
  readonly steps: Readonly<Record<StepState, string>>;
  readonly actions: Readonly<Record<StepAction, string>>;
  readonly deciders: Readonly<Record<Decider, string>>;
  readonly results: Readonly<Record<AssemblyResult, string>>;
  readonly criteria: Readonly<Record<RankCriterion, string>>;
  readonly tieBreak: string;
  readonly commitment: Readonly<Record<Duty, (rules: RuleSet) => string>>;
  readonly nothingElse: string;
};

type Language = 'es' | 'en';
export const affiliationWords = (language: Language = 'es'): AffiliationWords =>
  language === 'es' ? affiliationEs : affiliationEn;

/** A step of a newer version that has no word here is shown as it is. */
export const stepName = (step: string, language: Language = 'es'): string =>
  wordOf(affiliationWords(language).steps, step);
export const actionName = (action: string, language: Language = 'es'): string =>
  wordOf(affiliationWords(language).actions, action);
export const resultName = (result: AssemblyResult, language: Language = 'es'): string =>
  affiliationWords(language).results[result];

const wordOf = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;

/**
 * Corresponsabilidades a household commits itself to: the duties of the rule set, one sentence each, and the sentence
 * that nobody may demand others. The agreement and the help say these and no more (mission S26).
 */
export function commitmentSentences(rules: RuleSet, language: Language = 'es'): readonly string[] {
  const words = affiliationWords(language);
  return [...rules.duties.map(({ duty }) => words.commitment[duty](rules)), words.nothingElse];
}

/** Order in which limited places are given, as it is declared on paper. */
export const rankingSentence = (criteria: readonly RankCriterion[], language: Language = 'es'): string => {
  const words = affiliationWords(language);
  return `${[...criteria.map((criterion) => words.criteria[criterion]), words.tieBreak].join('; ')}.`;
};
