/** Something about one cell of a file. */
type CellProblem = { readonly code: string; readonly level: 'error' | 'warning' };

/** All the problems of one code: how many there are, and the first of them as an example. */
export type ProblemGroup<Problem> = { readonly code: string; readonly count: number; readonly first: Problem };

/** Observaciones agrupadas por código (workbooks rule 7): errors before warnings, then the most frequent first. */
export function groupProblems<Problem extends CellProblem>(
  problems: readonly Problem[],
): readonly ProblemGroup<Problem>[] {
  const groups = new Map<string, ProblemGroup<Problem>>();
  for (const problem of problems) {
    const { count, first } = groups.get(problem.code) ?? { count: 0, first: problem };
    groups.set(problem.code, { code: problem.code, count: count + 1, first });
  }
  const rank = ({ first }: ProblemGroup<Problem>) => (first.level === 'error' ? 0 : 1);
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b) || b.count - a.count);
}

/** With more than these a list no longer shows what is wrong at a glance. */
export const MANY_PROBLEMS = 10;
