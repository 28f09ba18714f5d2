import type { Cause, Determination, DutyState } from './duties';
import type { ComplianceWarning } from './warnings';

export type Outcome = {
  readonly state: DutyState;
  readonly cause?: Cause;
  readonly warnings?: readonly ComplianceWarning[];
};
/** One row of a table of decisions.md, by its id. */
export type TableRow<Case> = {
  readonly id: string;
  readonly when: (given: Case) => boolean;
  readonly outcome: Outcome | ((given: Case) => Outcome);
};
export type Facts = Determination['facts'];

/** The first row that holds decides. A table always ends in a row that holds for the rest. */
export function firstMatch<Case>(table: readonly TableRow<Case>[], given: Case, facts: Facts): Determination {
  const row = table.find(({ when }) => when(given));
  if (row === undefined) throw new Error('a decision table has no row for this case');
  const { id, outcome } = row;
  return determination(id, typeof outcome === 'function' ? outcome(given) : outcome, facts);
}

export const determination = (rule: string, { state, cause, warnings }: Outcome, facts: Facts = {}): Determination => ({
  state,
  cause: cause ?? null,
  rule,
  warnings: warnings ?? [],
  facts,
});

export const pending = (cause: Cause): Outcome => ({ state: 'PENDING', cause });
