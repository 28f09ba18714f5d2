import type { IsoDate } from './calendar';
import type { HouseholdStatus } from './households';

/**
 * Qué se propone: a change that the rule leaves to two people. HOLDER, another payee; MEMBER_LEAVES, somebody is no
 * longer of the household; HOUSEHOLD_SPLIT and HOUSEHOLD_MERGE, one becomes two or two become one; EXIT,
 * SUSPENSION and REINSTATEMENT, it leaves the programme, is suspended by the office, or no longer is; REAFFILIATION, it
 * comes back by an act of headquarters; ACCOUNT, another way of being paid or another account; RECOVERY, what was paid
 * too much of a bimester is taken back.
 */
export const PROPOSAL_KINDS = [
  'HOLDER',
  'MEMBER_LEAVES',
  'HOUSEHOLD_SPLIT',
  'HOUSEHOLD_MERGE',
  'EXIT',
  'SUSPENSION',
  'REINSTATEMENT',
  'REAFFILIATION',
  'ACCOUNT',
  'RECOVERY',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Cómo terminó. WITHDRAWN: taken back by the person who proposed it. */
export const PROPOSAL_DECISIONS = ['CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

/** Whether a change of this household waits for a second person: the programme pays it, or may pay it again. */
export const needsSecondPerson = (status: HouseholdStatus) => status === 'AFFILIATED' || status === 'SUSPENDED';

/** Qué le pasa a un hogar, as it is stated; `number`: of the one whom leaving or joining is about. */
type StatedChange = {
  readonly what: 'birth' | 'death' | 'leave' | 'join' | 'split' | 'merge';
  readonly number: number | null;
};
type ChangedHousehold = {
  readonly status: HouseholdStatus;
  readonly members: readonly { readonly number: number; readonly exitDate: IsoDate | null }[];
};

/**
 * Quién confirma: births and deaths are facts and null; taking somebody out of a household that is paid, or splitting or
 * merging one, waits for a second person as this kind of proposal. Who had left already is taken out of nothing.
 */
export function proposalKindOf({ what, number: leaving }: StatedChange, home: ChangedHousehold): ProposalKind | null {
  if (what === 'birth' || what === 'death' || !needsSecondPerson(home.status)) return null;
  if (what === 'split') return 'HOUSEHOLD_SPLIT';
  if (what === 'merge') return 'HOUSEHOLD_MERGE';
  const isPresent = home.members.some(({ number, exitDate }) => number === leaving && exitDate === null);
  return isPresent ? 'MEMBER_LEAVES' : null;
}

type ShownValue = string | number | boolean | null;
/** Lo registrado → lo propuesto, as people compare it: a field of the form, or a word the messages of fields have. */
export type ShownChange = { readonly field: string; readonly before: ShownValue; readonly after: ShownValue };

/** What is proposed: from which day, old and new, and what its kind needs to carry it out (written by that kind alone). */
export type ProposalDetails = {
  readonly since: IsoDate | null;
  readonly changes: readonly ShownChange[];
  readonly change?: unknown;
};

/** Motivo de salida of a member. */
export const EXIT_REASONS = ['DIED', 'MOVED_OUT', 'TO_HOUSEHOLD', 'DUPLICATE', 'ERROR'] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];
