import type { Judgement } from '../eligibility/judgement';
import type { HouseholdStatus } from '../households';

/**
 * Qué seguiría from a classification that no longer passes; all of it is only proposed and a second person decides
 * (domain §3.4). EXIT_PROPOSAL: loss of eligibility (LOST_ELIGIBILITY_CSE); SUSPENSION_PROPOSAL: administrative, until a
 * valid one arrives; NOT_ELIGIBLE: a candidate that cannot be affiliated.
 */
export const CONSEQUENCES = ['EXIT_PROPOSAL', 'SUSPENSION_PROPOSAL', 'NOT_ELIGIBLE'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** null where the gate passes, and for who has left the programme already. */
export function consequenceOf(status: HouseholdStatus, socio: Judgement<'SOCIO'>): Consequence | null {
  if (socio.passed || status === 'DISAFFILIATED') return null;
  if (status === 'CANDIDATE') return 'NOT_ELIGIBLE';
  return socio.code === 'SOCIO_NON_POOR' ? 'EXIT_PROPOSAL' : 'SUSPENSION_PROPOSAL';
}
