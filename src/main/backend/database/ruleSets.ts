import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import {
  checkRuleSet,
  defaultRuleSet,
  findRuleSet,
  findShippedSet,
  isInForce,
  RULE_SETS,
  RULES_BY_DATE,
  ruleSetOf,
} from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { inPlaceOf } from '@shared/domain/ruleSets/sent';
import type { ReadDb, Tx } from './handles';
import { loadStanding } from './sentRules';
import { findSetting, putSetting } from './settings';

const SETTING = 'rule_set';

/** What the office judges by: the name of one set, or `BY_DATE`. */
export const findRulesChoice = async (db: ReadDb | Tx): Promise<string> =>
  (await findSetting(db, SETTING)) ?? defaultRuleSet.name;

export const putRulesChoice = (tx: Tx, choice: string) => putSetting(tx, SETTING, choice);

/**
 * The set by which a date is judged: the one named, else what the office chose, or what headquarters sent to stand in
 * its place on that day; refused where it was not in force or is empty.
 */
export async function findRulesOn(db: ReadDb | Tx, on: IsoDate, named?: string): Promise<Result<RuleSet, Problem>> {
  const choice = named ?? (await findRulesChoice(db));
  const chosen = choice === RULES_BY_DATE ? ruleSetOf(on) : findRuleSet(choice);
  if (chosen === undefined) {
    if (choice === RULES_BY_DATE) return refuse({ code: 'no-rule-set-on', date: on });
    return refuse({ code: 'rule-set-unknown', name: choice, known: RULE_SETS.map(({ name }) => name) });
  }
  const rules = inPlaceOf(chosen, await loadStanding(db), on);
  const { name, validFrom, validTo } = rules;
  if (!isInForce(rules, on))
    return refuse({ code: 'rule-set-not-in-force', name, date: on, from: validFrom, to: validTo });
  const checked = checkRuleSet(rules);
  return checked.ok ? ok(rules) : refuse({ code: 'rule-set-empty', name, gaps: checked.problem });
}

/** Any set, shipped or sent. */
export const findAnySet = async (db: ReadDb | Tx, name: string): Promise<RuleSet | undefined> =>
  findShippedSet(name) ?? (await loadStanding(db)).find(({ rules }) => rules.name === name)?.rules;

/** The set a stored decision names; one that is neither shipped nor sent is a bug and throws. */
export async function ruleSetNamed(db: ReadDb | Tx, name: string): Promise<RuleSet> {
  const found = await findAnySet(db, name);
  if (found === undefined) throw new Error(`rule set ${name} is neither shipped nor sent`);
  return found;
}
