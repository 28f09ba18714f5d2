import { isBlocking, type DutyState } from './duties';

/** What a household came to in a month or bimester (decisions §4a). */
export const HOUSEHOLD_RESULTS = ['COMPLIED', 'BREACH', 'BLOCKED'] as const;
export type HouseholdResult = (typeof HOUSEHOLD_RESULTS)[number];

/**
 * Resultado del hogar in a month, from the duty rows of all its members. A row without an answer blocks even beside a
 * breach; a household without rows complied. Which duties exist is the rule set's; an empty one is refused by
 * `checkRuleSet`.
 */
export function householdMonth(states: readonly DutyState[]): HouseholdResult {
  if (states.some(isBlocking)) return 'BLOCKED';
  return states.includes('NON_COMPLIANT') ? 'BREACH' : 'COMPLIED';
}

/** Resultado del hogar in the bimester: every month must have complied. */
export function householdBimester(months: readonly HouseholdResult[]): HouseholdResult {
  if (months.includes('BLOCKED')) return 'BLOCKED';
  return months.includes('BREACH') ? 'BREACH' : 'COMPLIED';
}
