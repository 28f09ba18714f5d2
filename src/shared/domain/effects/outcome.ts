import type { Duty } from '../compliance/duties';
import type { Entitlement } from '../payments/entitlement';
import type { RuleSet } from '../ruleSets/ruleSet';
import type { BimesterOutcome } from './standing';

/** What a closed bimester is to the ladder, from what it came to for payment (decisions §4b B9, §4c). */
export function outcomeOf(
  { reason, countsAsSuspension }: Entitlement,
  breached: readonly Duty[],
  { suspensionDuties }: Pick<RuleSet, 'suspensionDuties'>,
): BimesterOutcome {
  if (reason === 'COMPLIED') return 'COMPLIED';
  if (reason !== 'BREACH') return 'NOT_JUDGED';
  if (countsAsSuspension) return 'BREACH';
  return breached.some((duty) => suspensionDuties.value.includes(duty)) ? 'MONTH_PAID' : 'OTHER_DUTY';
}
