import type { EligibilityCheck } from '../eligibility/checkEligibility';
import type { RuleSet } from '../ruleSets/ruleSet';

/** Elegible para la asamblea: passes every gate that the rule set asks for before the assembly (stage LIST). */
export function passesListStage({ gates }: Pick<EligibilityCheck, 'gates'>, rules: Pick<RuleSet, 'gates'>): boolean {
  const asked = rules.gates.filter(({ stage }) => stage === 'LIST').map(({ gate }) => gate);
  return gates.every(({ gate, passed }) => passed || !asked.includes(gate));
}
