import { ok, refuse } from '../result';
import type { Result } from '../result';
import { CEPAL } from './cepal';
import type { RuleSet } from './ruleSet';

const SHIPPED: readonly RuleSet[] = [CEPAL];

/** The set an office starts with. */
export const defaultRuleSet: RuleSet = CEPAL;

/** The set a stored decision names; one that is not shipped is a bug and throws. */
export function ruleSetNamed(name: string): RuleSet {
  const found = SHIPPED.find((rules) => rules.name === name);
  if (found === undefined) throw new Error(`rule set ${name} is not shipped`);
  return found;
}

/** What a rule set lacks: without gates everyone would be eligible, without duties everyone would comply (decisions §4a). */
export type RuleSetGap = 'NO_GATES' | 'NO_DUTIES';

/** Refuses an empty rule set; an operation checks the one it is about to judge by. */
export function checkRuleSet(rules: RuleSet): Result<RuleSet, readonly RuleSetGap[]> {
  const gaps: RuleSetGap[] = [];
  if (rules.gates.length === 0) gaps.push('NO_GATES');
  if (rules.duties.length === 0) gaps.push('NO_DUTIES');
  return gaps.length === 0 ? ok(rules) : refuse(gaps);
}
