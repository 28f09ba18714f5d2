import { toDate } from '@shared/domain/calendar';
import { checkEligibility } from '@shared/domain/eligibility/checkEligibility';
import type { Gate } from '@shared/domain/eligibility/gates';
import type { EligibilityInput } from '@shared/domain/eligibility/judgement';
import { defaultRuleSet } from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { aHousehold, aMember, anEligibilityInput, judged } from './households';

/** Judges a household that passes everything on 2026-04-30, but for what is given. */
export const judge = (given: Partial<EligibilityInput> = {}, rules: RuleSet = defaultRuleSet) =>
  checkEligibility(anEligibilityInput(given), rules);

export function gate(name: Gate, given: Partial<EligibilityInput> = {}, rules: RuleSet = defaultRuleSet) {
  const found = judge(given, rules).gates.find((result) => result.gate === name);
  if (found === undefined) throw new Error(`no gate ${name}`);
  return found;
}

export const household = (given: Parameters<typeof aHousehold>[0]) => ({ household: aHousehold(given) });
export const alone = (...given: Parameters<typeof aMember>) => ({ members: [judged(aMember(...given))] });
export const on = (text: string) => ({ on: toDate(text) });
