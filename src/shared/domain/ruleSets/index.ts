import { ok, refuse } from '../result';
import type { Result } from '../result';
import type { IsoDate } from '../calendar';
import { CEPAL } from './cepal';
import { R2005, R2010, R2014, R2020C, R2021 } from './history';
import type { RuleSet } from './ruleSet';

/** Each of its time, one after the other without a gap. */
const BY_TIME: readonly RuleSet[] = [R2005, R2010, R2014, R2021];
/** Emergency rules over a set, in force only for a time; an office never chooses one by itself. */
export const OVERLAYS = [{ over: R2014, rules: R2020C }] as const;
/** Conjuntos de reglas that an office has: what the programme's page says, and the rules of each time. */
export const RULE_SETS: readonly RuleSet[] = [CEPAL, ...BY_TIME];

/** The office judges each date by the rules of that time, not by one set. */
export const RULES_BY_DATE = 'BY_DATE';

/** The set an office starts with. */
export const defaultRuleSet: RuleSet = CEPAL;

/** The set a stored decision names; one that is not shipped is a bug and throws. */
export function ruleSetNamed(name: string): RuleSet {
  const found = findShippedSet(name);
  if (found === undefined) throw new Error(`rule set ${name} is not shipped`);
  return found;
}

/** One an office may choose. */
export const findRuleSet = (name: string) => RULE_SETS.find((rules) => rules.name === name);

/** Any of them, an overlay too. */
export const findShippedSet = (name: string) =>
  findRuleSet(name) ?? OVERLAYS.map(({ rules }) => rules).find((rules) => rules.name === name);

/** `rules` with what lay over them on that day; by these a month is judged and paid (domain, timeline: R2020C). */
export const laidOver = (rules: RuleSet, on: IsoDate): RuleSet =>
  OVERLAYS.find(({ over, rules: upper }) => over === rules && isInForce(upper, on))?.rules ?? rules;

/** The rules of the time; none before the programme began. */
export const ruleSetOf = (on: IsoDate) => BY_TIME.find((rules) => isInForce(rules, on));

export const isInForce = ({ validFrom, validTo }: RuleSet, on: IsoDate) =>
  validFrom <= on && (validTo === null || on <= validTo);

/** What a rule set lacks: without gates everyone would be eligible, without duties everyone would comply (decisions §4a). */
export type RuleSetGap = 'NO_GATES' | 'NO_DUTIES';

/** Refuses an empty rule set; an operation checks the one it is about to judge by. */
export function checkRuleSet(rules: RuleSet): Result<RuleSet, readonly RuleSetGap[]> {
  const gaps: RuleSetGap[] = [];
  if (rules.gates.length === 0) gaps.push('NO_GATES');
  if (rules.duties.length === 0) gaps.push('NO_DUTIES');
  return gaps.length === 0 ? ok(rules) : refuse(gaps);
}
