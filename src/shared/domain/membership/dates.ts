import type { IsoDate } from '../calendar';
import { ok, type Result } from '../result';
import { fault, type MembershipFault } from './faults';
import type { LivingMember } from './plan';

/** `closedUntil`: last day of the newest closed bimester; null while none is. */
export type Day = { readonly on: IsoDate; readonly today: IsoDate; readonly closedUntil: IsoDate | null };

/** A day on which something can have happened to somebody of the household; not in the future, not before entering. */
export function checkDay<M extends Pick<LivingMember, 'entryDate'>>(
  { on, today }: Pick<Day, 'on' | 'today'>,
  member: M,
): Result<M, MembershipFault> {
  if (on > today) return fault('DATE_FUTURE', 'on');
  return on < member.entryDate ? fault('DATE_BEFORE_ENTRY', 'on', member.entryDate) : ok(member);
}

/**
 * A day from which somebody may live elsewhere. Months of a closed bimester stay with the household where they were
 * judged, so that nobody leaves it in hindsight; a death is a fact of its own day and does not ask this.
 */
export function checkMovingDay<M extends Pick<LivingMember, 'entryDate'>>(
  day: Day,
  member: M,
): Result<M, MembershipFault> {
  const possible = checkDay(day, member);
  if (!possible.ok) return possible;
  return day.closedUntil !== null && day.on <= day.closedUntil ? fault('DATE_CLOSED', 'on', day.closedUntil) : possible;
}
