import type { StepAction } from '../affiliation/steps';

/** Resultado por hogar of the asamblea comunal de validación (domain §3.2). */
export const ASSEMBLY_RESULTS = [
  'VALIDATED',
  'REJECTED_NOT_RESIDENT',
  'REJECTED_NOT_POOR_COMMUNITY',
  'REJECTED_NO_TARGET_MEMBER',
  'REJECTED_DUPLICATE',
  'ABSENT',
  'HOLDER_CHANGED',
  'DECEASED',
  'WITHDREW',
  'UNKNOWN_HOUSEHOLD',
] as const;
export type AssemblyResult = (typeof ASSEMBLY_RESULTS)[number];

/**
 * What a result comes to: whether the household is validated from then on (null: nobody said), and its step. Who must
 * change its holder was confirmed by the community, but signs nothing before the papers of the new one are there: that
 * is a further step. Absence says nothing about a household.
 */
type Meaning = { readonly validated: boolean | null; readonly actions: readonly StepAction[] };
const REJECTED: Meaning = { validated: false, actions: ['REJECT'] };
const MEANINGS: Readonly<Record<AssemblyResult, Meaning>> = {
  VALIDATED: { validated: true, actions: ['VALIDATE'] },
  REJECTED_NOT_RESIDENT: REJECTED,
  REJECTED_NOT_POOR_COMMUNITY: REJECTED,
  REJECTED_NO_TARGET_MEMBER: REJECTED,
  REJECTED_DUPLICATE: REJECTED,
  ABSENT: { validated: null, actions: ['MARK_ABSENT'] },
  HOLDER_CHANGED: { validated: true, actions: ['VALIDATE', 'REQUEST_DOCUMENTS'] },
  DECEASED: REJECTED,
  WITHDREW: REJECTED,
  UNKNOWN_HOUSEHOLD: REJECTED,
};

export const meaningOf = (result: AssemblyResult): Meaning => MEANINGS[result];
export const isValidated = (result: AssemblyResult | null): boolean =>
  result !== null && MEANINGS[result].validated === true;

/**
 * Presencia of a household: as it was typed, but who is absent was not there, and who is validated was unless somebody
 * says otherwise. null: nobody said.
 */
export function presenceOf(result: AssemblyResult | null, typed: boolean | null): boolean | null {
  if (result === 'ABSENT') return false;
  return typed ?? (isValidated(result) ? true : null);
}

/** How a household came onto the agenda: it passed the gates of the list, or somebody proposed it. */
export const AGENDA_BASES = ['ELIGIBLE', 'PROPOSED'] as const;
export type AgendaBasis = (typeof AGENDA_BASES)[number];

export const ASSEMBLY_STATES = ['OPEN', 'CLOSED', 'CANCELLED'] as const;
export type AssemblyState = (typeof ASSEMBLY_STATES)[number];

/** Quórum: people present against people asked for; where none is asked for, any number will do. */
export const hasQuorum = (attendees: number | null, quorum: number | null): boolean =>
  quorum === null || (attendees ?? 0) >= quorum;
