import { isExplicitBreach } from './breach';
import { determination, pending, type Outcome } from './decisionTable';
import type { Determination, DutyMonth, DutyState } from './duties';
import { ACCEPTED, isMotive } from './motives';
import { needsSecondPerson } from './resolve';

/** Decisión por mano of a named person on one duty-month, in force. `confirmedBy`: the second person. */
export type Decision = {
  readonly state: DutyState;
  readonly reason: string;
  readonly by: string;
  readonly confirmedBy: string | null;
};

/** Rows under which a table names its decisions: `E1` or `H1`, and `E18` or `H14` for an excused breach. */
type DecisionRules = { readonly decided: string; readonly justified: string };

/**
 * What a decision makes of a duty-month; it wins over every file (decisions P3, E1, H1). A breach that no workbook
 * states waits for a second person (P1). `found`: what the evidence says without the decision; its figures stay.
 */
export function applyDecision(decision: Decision, found: Determination, rules: DecisionRules): Determination {
  const excuses = decision.state === 'JUSTIFIED' && isExplicitBreach(found);
  const facts = {
    ...found.facts,
    reason: decision.reason,
    decidedBy: decision.by,
    confirmedBy: decision.confirmedBy,
    foundState: found.state,
    foundRule: found.rule,
  };
  const decided = determination(excuses ? rules.justified : rules.decided, outcomeOf(decision, found), facts);
  return { ...decided, warnings: found.warnings };
}

function outcomeOf({ state, reason, confirmedBy }: Decision, found: Determination): Outcome {
  if (confirmedBy === null && needsSecondPerson(state, found)) return pending('SECOND_CHECK');
  const accepted = isMotive(reason) ? ACCEPTED[reason] : undefined;
  return accepted?.state === state ? accepted : { state, cause: 'DECIDED' };
}

/**
 * A month in which nothing is owed, before anything else is looked at (decisions §1, H17, S7); undefined where the duty
 * is due. `typedRule`: the row that says what becomes of values typed all the same.
 */
export function settledWithoutDuty(duty: DutyMonth, typedRule?: string): Determination | undefined {
  if (duty.due === 'DUE') return undefined;
  if (duty.due === 'WAIVED') return determination(duty.rule, { state: 'WAIVED' });
  const outcome: Outcome = { state: 'NOT_DUE', ...(duty.rule === 'D10' ? { cause: 'OUTCOME_UNKNOWN' } : {}) };
  return determination(typedRule ?? duty.rule, outcome);
}
