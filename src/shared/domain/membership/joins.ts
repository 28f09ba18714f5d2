import type { Relationship } from '../households';
import { ok, type Result } from '../result';
import { checkMovingDay, type Day } from './dates';
import { findLeaving } from './exits';
import { fault, type MembershipFault } from './faults';
import { findMember } from './findMember';
import {
  NO_CHANGE,
  nextNumbers,
  type Entry,
  type LivingHousehold,
  type LivingMember,
  type MembershipPlan,
} from './plan';

export type JoinInput = Day & {
  readonly number: number;
  readonly relationship: Relationship;
  /** Code of the household where a later row of the same person lives; null where there is none. */
  readonly livesIn: string | null;
};

/**
 * Pase a otro hogar of the registry, or back into one that was left: out of one and into the other on the same day, with
 * school, post and open pregnancy (decisions D2: no new month of grace).
 */
export function planJoin<M extends LivingMember>(
  from: LivingHousehold<M>,
  into: LivingHousehold<M>,
  input: JoinInput,
): Result<MembershipPlan<M>, MembershipFault> {
  if (into.status === 'DISAFFILIATED') return fault('HOUSEHOLD_EXITED', 'into', into.code);
  if (input.livesIn !== null) return fault('MEMBER_ELSEWHERE', 'member', input.livesIn);
  const found = findMember(from, input.number, 'member');
  if (!found.ok) return found;
  const isPresent = found.value.exitDate === null;
  if (isPresent && from.code === into.code) return fault('MEMBER_PRESENT', 'into', into.code);
  const coming = isPresent ? findLeaving(from, input.number, 'member') : findReturning(found.value, input);
  if (!coming.ok) return coming;
  const member = checkMovingDay(input, coming.value);
  if (!member.ok) return member;
  const [number] = nextNumbers(into, 1);
  if (number === undefined) return fault('HOUSEHOLD_FULL', 'into', into.code);
  const entry = entryOf(member.value, { household: into.code, number, on: input.on }, input.relationship);
  const exits = isPresent ? [{ member: member.value, on: input.on, reason: 'TO_HOUSEHOLD' as const }] : [];
  return ok({ ...NO_CHANGE, exits, entries: [entry] });
}

function findReturning<M extends LivingMember>(member: M, { on }: JoinInput): Result<M, MembershipFault> {
  if (member.exitReason === 'DIED') return fault('MEMBER_DIED', 'member', member.exitDate ?? '');
  if (member.exitDate !== null && on < member.exitDate) return fault('DATE_BEFORE_EXIT', 'on', member.exitDate);
  return ok(member);
}

type Place = Pick<Entry, 'household' | 'on'> & { readonly number: number };

/** The same person in another household: nobody is payee there by coming. */
export const entryOf = <M extends LivingMember>(
  member: M,
  { household, number, on }: Place,
  relationship: Relationship,
): Entry<M> => ({
  household,
  fields: { ...member, number, relationship, isHolder: false },
  on,
  previous: member,
  birthPregnancyId: null,
});
