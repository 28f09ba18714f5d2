import type { Problem } from '../contract/problems';
import { problemsEn } from './problems.en';
import { problemsEs } from './problems.es';

export type Language = 'es' | 'en';

/** A sentence for every code, or it does not compile: what happened, what was kept, what to do. */
export type ProblemSentences = {
  readonly [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>) => string;
};

export function problemSentence(problem: Problem, language: Language = 'es'): string {
  const sentences = language === 'es' ? problemsEs : problemsEn;
  // The table pairs each code with its own problem; the compiler cannot follow a code known at run time.
  const sentence = sentences[problem.code] as (problem: Problem) => string;
  return sentence(problem);
}
