import type { IsoDate } from './calendar';
import type { HouseholdStatus } from './households';

/**
 * Qué se propone: a change that the rule leaves to two people. HOLDER, another payee; MEMBER_LEAVES, somebody is no
 * longer of the household.
 */
export const PROPOSAL_KINDS = ['HOLDER', 'MEMBER_LEAVES'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Cómo terminó. WITHDRAWN: taken back by the person who proposed it. */
export const PROPOSAL_DECISIONS = ['CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

/** Whether a change of this household waits for a second person: the programme pays it, or may pay it again. */
export const needsSecondPerson = (status: HouseholdStatus) => status === 'AFFILIATED' || status === 'SUSPENDED';

/** Cambio de titular (reasons are a catalogue of ours; the programme's page names none). */
export const HOLDER_REASONS = [
  'DECEASED',
  'LEFT_HOUSEHOLD',
  'ABSENT',
  'ILL',
  'NO_VALID_DOCUMENT',
  'CUSTODY',
  'VIOLENCE',
  'BY_AGREEMENT',
  'CORRECTION',
] as const;
export type HolderReason = (typeof HOLDER_REASONS)[number];

/** Who is paid before and after, by number in the household; `since`: from which day. */
export type HolderChange = {
  readonly before: number | null;
  readonly after: number;
  readonly since: IsoDate;
};

/** Motivo de salida of a member. */
export const EXIT_REASONS = ['DIED', 'MOVED_OUT', 'TO_HOUSEHOLD', 'DUPLICATE', 'ERROR'] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];
