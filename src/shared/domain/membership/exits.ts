import type { Result } from '../result';
import { ok } from '../result';
import { checkDay, checkMovingDay, type Day } from './dates';
import { fault, type MembershipFault } from './faults';
import { findPresent } from './findMember';
import { NO_CHANGE, presentIn, type LivingHousehold, type LivingMember, type MembershipPlan } from './plan';

/** Motivos that a person states; a death and a move within the registry are facts of their own. */
export const LEAVING_REASONS = ['MOVED_OUT', 'DUPLICATE', 'ERROR'] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

type Planned<M extends LivingMember> = Result<MembershipPlan<M>, MembershipFault>;
type Household<M extends LivingMember> = Pick<LivingHousehold<M>, 'code' | 'members'>;

/**
 * Fallecimiento: applies at once, to whomever, also to the payee, whose household waits for another one (decisions §4b:
 * what is due is kept and paid to him or her).
 */
export function planDeath<M extends LivingMember>(
  household: Household<M>,
  { number, ...day }: Pick<Day, 'on' | 'today'> & { readonly number: number },
): Planned<M> {
  const found = findPresent(household, number, 'member');
  if (!found.ok) return found;
  const member = checkDay(day, found.value);
  if (!member.ok) return member;
  return ok({ ...NO_CHANGE, exits: [{ member: member.value, on: day.on, reason: 'DIED' }] });
}

/** Salida of the office's registry. The payee stays until another one is named; the last one leaves with the household. */
export function planLeave<M extends LivingMember>(
  household: Household<M>,
  { number, reason, ...day }: Day & { readonly number: number; readonly reason: LeavingReason },
): Planned<M> {
  const found = findLeaving(household, number, 'member');
  if (!found.ok) return found;
  const member = checkMovingDay(day, found.value);
  if (!member.ok) return member;
  return ok({ ...NO_CHANGE, exits: [{ member: member.value, on: day.on, reason }] });
}

/** Somebody who may leave alone. */
export function findLeaving<M extends LivingMember>(
  household: Household<M>,
  number: number,
  field: string,
): Result<M, MembershipFault> {
  const found = findPresent(household, number, field);
  if (!found.ok) return found;
  if (presentIn(household).length === 1) return fault('LAST_MEMBER', field, household.code);
  return found.value.isHolder ? fault('PAYEE_STAYS', field) : found;
}
