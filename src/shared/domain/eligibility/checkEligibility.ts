import { isPresentOn } from '../compliance/presence';
import { checkRuleSet } from '../ruleSets';
import type { RuleSet } from '../ruleSets/ruleSet';
import { judgeAgreement, judgeAssembly } from './commitment';
import type { Gate } from './gates';
import type { EligibilityInput, Judgement } from './judgement';
import { judgeCategorical, judgeHolder, judgeNoDuplicate } from './people';
import { judgeGeo, judgeResidence, type GeoInput } from './place';
import { judgeSocio } from './socio';

type ResultOf<G extends Gate> = Judgement<G> & { readonly gate: G; readonly reference: string };
/** One gate with what was found and required as data; its sentences are in `messages/eligibility`. */
export type GateResult = { readonly [G in Gate]: ResultOf<G> }[Gate];

/** Elegibilidad of a household on a date: always all eight gates, in their order, failed ones and passed ones. */
export type EligibilityCheck = { readonly eligible: boolean; readonly gates: readonly GateResult[] };

/**
 * Judges a household on `input.on` by a rule set, all gates joined by AND (mission, `CEPAL`: gates). Members absent on
 * that date do not count. A gate the set does not ask for passes as NOT_REQUIRED.
 */
export function checkEligibility(input: EligibilityInput, rules: RuleSet): EligibilityCheck {
  if (!checkRuleSet(rules).ok) throw new Error(`nobody is judged by an empty rule set: ${rules.name}`);
  const present = { ...input, members: input.members.filter((member) => isPresentOn(member, input.on)) };
  const gates: readonly GateResult[] = [
    checkPlace(present, rules),
    resultOf('SOCIO', judgeSocio(present, rules), rules),
    resultOf('CATEGORICAL', judgeCategorical(present, rules), rules),
    resultOf('RESIDENCE', judgeResidence(present, rules), rules),
    resultOf('HOLDER', judgeHolder(present, rules), rules),
    resultOf('NO_DUPLICATE', judgeNoDuplicate(present, rules), rules),
    resultOf('ACV', judgeAssembly(present, rules), rules),
    resultOf('AGREEMENT', judgeAgreement(present, rules), rules),
  ];
  return { eligible: gates.every(({ passed }) => passed), gates };
}

/** The geographic gate alone, for whoever lives in a place. */
export const checkPlace = (input: GeoInput, rules: RuleSet): GateResult =>
  resultOf('GEO', judgeGeo(input, rules), rules);

function resultOf<G extends Gate>(gate: G, judgement: Judgement<G>, rules: RuleSet): ResultOf<G> {
  const asked = rules.gates.find((rule) => rule.gate === gate);
  if (asked !== undefined) return { gate, ...judgement, reference: asked.reference };
  return { gate, ...judgement, passed: true, code: 'NOT_REQUIRED', warnings: [], reference: rules.reference };
}
