import type { Problem } from '@shared/contract/problems';

/** Carries a refusal through the query library, whose failures are exceptions; screens show `problem`. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
