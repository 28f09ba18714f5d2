import type { ListRules } from '@shared/domain/payments/lines';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';

/** The figures a list is calculated with, as they stand today: kept with it, so that it can be calculated again. */
export const listRulesOf = (rules: RuleSet): ListRules => ({
  baseAmountBimester: rules.baseAmountBimester,
  payRule: rules.payRule,
  suspensionDuties: rules.suspensionDuties,
  holderAgeMin: rules.holderAgeMin,
  advances: rules.advances,
});
