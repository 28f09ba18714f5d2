import type { AgreementBar, Manner } from '../domain/affiliation/agreement';
import type { Decider, StepAction, StepState } from '../domain/affiliation/steps';
import type { RankCriterion } from '../domain/assemblies/ranking';
import type { AssemblyResult } from '../domain/assemblies/results';
import type { Duty } from '../domain/compliance/duties';
import type { SchoolRules } from '../domain/compliance/attendance';
import type { RuleSet } from '../domain/ruleSets/ruleSet';
import { affiliationEn } from './affiliation.en';
import { affiliationEs } from './affiliation.es';

/** Words for every step, action, result and criterion, and the closed list of duties, or it does not compile. */
/** What a sentence about the school duty is made of. */
export type SchoolingRules = SchoolRules & Pick<RuleSet, 'schoolYearPass'>;

export type AffiliationWords = {
  readonly steps: Readonly<Record<StepState, string>>;
  readonly actions: Readonly<Record<StepAction, string>>;
  readonly bars: Readonly<Record<AgreementBar, string>>;
  readonly manners: Readonly<Record<Manner, string>>;
  readonly stepPackage: (identifier: string) => string;
  readonly stepAct: (act: string) => string;
  readonly deciders: Readonly<Record<Decider, string>>;
  readonly results: Readonly<Record<AssemblyResult, string>>;
  readonly criteria: Readonly<Record<RankCriterion, string>>;
  readonly tieBreak: string;
  readonly commitment: Readonly<Record<Duty, (rules: RuleSet) => string>>;
  readonly duties: Readonly<Record<Duty, string>>;
  readonly nothingElse: (duties: readonly string[]) => string;
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

type NotedStep = { readonly assembly: string | null; readonly details: Readonly<Record<string, unknown>> };

/** What is known of a step beside its day: assembly, manner of signing, package, act, note. */
export function stepDetails({ assembly, details }: NotedStep, language: Language = 'es'): readonly string[] {
  const { stepPackage, stepAct, manners } = affiliationWords(language);
  const told = (detail: string, sentence: (value: string) => string) => {
    const value = details[detail];
    return typeof value === 'string' && value !== '' ? [sentence(value)] : [];
  };
  return [
    ...(assembly === null ? [] : [assembly]),
    ...told('manner', (manner) => wordOf(manners, manner)),
    ...told('package', stepPackage),
    ...told('act', stepAct),
    ...told('note', (note) => note),
  ];
}

const wordOf = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;

/** Corresponsabilidad a household commits itself to, with the law that asks for it. */
export type Commitment = { readonly sentence: string; readonly reference: string };

/** The duties of the rule set, one sentence each: the agreement says these and no more (mission S26). */
export const commitmentsOf = (rules: RuleSet, language: Language = 'es'): readonly Commitment[] =>
  rules.duties.map(({ duty, reference }) => ({
    sentence: affiliationWords(language).commitment[duty](rules),
    reference,
  }));

/** That nobody may demand other duties than those of the rule set. */
export function nothingElseSentence({ duties }: RuleSet, language: Language = 'es'): string {
  const words = affiliationWords(language);
  return words.nothingElse(duties.map(({ duty }) => words.duties[duty]));
}

/** Order in which limited places are given, as it is declared on paper. */
export const rankingSentence = (criteria: readonly RankCriterion[], language: Language = 'es'): string => {
  const words = affiliationWords(language);
  return `${[...criteria.map((criterion) => words.criteria[criterion]), words.tieBreak].join('; ')}.`;
};
