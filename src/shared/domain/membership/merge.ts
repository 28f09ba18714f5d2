import type { Relationship } from '../households';
import { needsSecondPerson } from '../proposals';
import { ok, type Result } from '../result';
import { checkMovingDay, type Day } from './dates';
import { fault, type MembershipFault } from './faults';
import { entryOf } from './joins';
import {
  NO_CHANGE,
  nextNumbers,
  presentIn,
  type Entry,
  type Exit,
  type LivingHousehold,
  type LivingMember,
  type MembershipPlan,
} from './plan';
import { relationshipTo } from './relationships';

/** Who is registered in both: a number there and a number here. */
export type SamePerson = { readonly from: number; readonly into: number };

export type MergeInput = Day & {
  /** What the head of the household that ends is to the head of the other. */
  readonly headRelationship: Relationship;
  readonly same: readonly SamePerson[];
};

/**
 * Unión de dos hogares: everybody of one goes to the other, which stays as it is; the one they leave ends with its past.
 * Whoever was registered in both does not arrive twice.
 */
export function planMerge<M extends LivingMember>(
  from: LivingHousehold<M>,
  into: LivingHousehold<M>,
  input: MergeInput,
): Result<MembershipPlan<M>, MembershipFault> {
  const refused = householdsFault(from, into) ?? pairsFault(from, into, input.same);
  if (refused !== undefined) return refused;
  const everybody = presentIn(from);
  for (const member of everybody) {
    const day = checkMovingDay(input, member);
    if (!day.ok) return day;
  }
  const { on, headRelationship } = input;
  const arriving = everybody.filter(({ number }) => !input.same.some((pair) => pair.from === number));
  const numbers = nextNumbers(into, arriving.length);
  if (numbers.length < arriving.length) return fault('HOUSEHOLD_FULL', 'into', into.code);
  const exits = everybody.map((member): Exit<M> => ({
    member,
    on,
    reason: arriving.includes(member) ? 'TO_HOUSEHOLD' : 'DUPLICATE',
  }));
  const entries = arriving.map((member, index): Entry<M> =>
    entryOf(
      member,
      { household: into.code, number: numbers[index] ?? 0, on },
      relationshipTo(headRelationship, member.relationship),
    ),
  );
  return ok({ ...NO_CHANGE, exits, entries, ended: { household: from.code, on } });
}

function householdsFault(from: LivingHousehold, into: LivingHousehold) {
  if (from.code === into.code) return fault('SAME_HOUSEHOLD', 'into', into.code);
  if (from.status === 'DISAFFILIATED') return fault('HOUSEHOLD_EXITED', 'from', from.code);
  if (into.status === 'DISAFFILIATED') return fault('HOUSEHOLD_EXITED', 'into', into.code);
  const losesAffiliation = needsSecondPerson(from.status) && !needsSecondPerson(into.status);
  return losesAffiliation ? fault('MERGE_INTO_CANDIDATE', 'into', into.code) : undefined;
}

function pairsFault(from: LivingHousehold, into: LivingHousehold, same: readonly SamePerson[]) {
  const isThere = (household: LivingHousehold, wanted: number) =>
    presentIn(household).some(({ number }) => number === wanted);
  const lost = same.find((pair) => !isThere(from, pair.from) || !isThere(into, pair.into));
  return lost === undefined ? undefined : fault('MEMBER_UNKNOWN', 'same', `${from.code} · ${lost.from}`);
}
