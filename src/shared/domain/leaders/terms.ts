import type { IsoDate } from '../calendar';

/*
 * Madre líder: an elected volunteer who calls meetings and reminds (domain §1, S26). She is no user of this program and
 * has no power over sanctions: nothing she says or does is an input of compliance, effects or payments, and what goes
 * with her names whom to remind of what, and no breach, document or state of health.
 */

/** Both days are hers; null: until somebody ends it. */
export type Term = { readonly since: IsoDate; readonly lastDay: IsoDate | null };

export const isInOffice = ({ since, lastDay }: Term, on: IsoDate) => since <= on && (lastDay === null || on <= lastDay);

/** Whether there is a day on which both are in office. */
export const overlaps = (one: Term, other: Term) => !endsBefore(one, other) && !endsBefore(other, one);

const endsBefore = ({ lastDay }: Term, { since }: Term) => lastDay !== null && lastDay < since;

/** Why a mother leader is not named, or her zone or term not changed. */
export type LeaderObstacle =
  | 'NOBODY'
  | 'NOT_AFFILIATED'
  | 'ABSENT'
  | 'KNOWN'
  | 'ORDER'
  | 'ENDED'
  | 'CENTER_UNKNOWN'
  | 'CENTER_SEVERAL'
  | 'CENTER_TAKEN'
  | 'HOUSEHOLD_TAKEN';
