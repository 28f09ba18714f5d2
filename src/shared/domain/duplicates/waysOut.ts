import type { IsoDate } from '../calendar';
import type { Relationship } from '../households';
import { planLeave } from '../membership/exits';
import type { MembershipFault } from '../membership/faults';
import { planMerge, type SamePerson } from '../membership/merge';
import { presentIn, type LivingHousehold, type MembershipPlan } from '../membership/plan';
import { needsSecondPerson } from '../proposals';
import type { Result } from '../result';
import type { PersonRef } from './person';

/** One of the two places where a person is registered. */
export type Registered = { readonly household: LivingHousehold; readonly number: number };

/**
 * Cómo queda una sola vez: whoever is `from` leaves as registered twice (LEAVE), or everybody there goes to the
 * household `into`, which the person is of already (MERGE).
 */
export type WayOut = { readonly what: 'LEAVE' | 'MERGE'; readonly from: Registered; readonly into: Registered };

/** Two members somebody holds for one person. */
export type SamePair = { readonly a: PersonRef; readonly b: PersonRef };

/** Ways to register once who is registered twice, what costs least first: a household that is paid stays as it is. */
export function waysOut(a: Registered, b: Registered, same: readonly SamePair[]): readonly WayOut[] {
  const isPaid = ({ household }: Registered) => needsSecondPerson(household.status);
  const [stays, goes] = isPaid(b) && !isPaid(a) ? [b, a] : [a, b];
  const each = (what: WayOut['what']): readonly WayOut[] => [
    { what, from: goes, into: stays },
    { what, from: stays, into: goes },
  ];
  if (a.household.code === b.household.code) return each('LEAVE');
  const isWrittenTwice = presentIn(goes.household).every(({ number }) =>
    sameBetween(same, goes, stays).some(({ from }) => from === number),
  );
  return isWrittenTwice ? [...each('MERGE'), ...each('LEAVE')] : [...each('LEAVE'), ...each('MERGE')];
}

/** Who is registered in both households, by the number here and there. */
export function sameBetween(same: readonly SamePair[], from: Registered, into: Registered): readonly SamePerson[] {
  return same.flatMap(({ a, b }) => {
    if (a.household === from.household.code && b.household === into.household.code) {
      return [{ from: a.member, into: b.member }];
    }
    const isTurned = b.household === from.household.code && a.household === into.household.code;
    return isTurned ? [{ from: b.member, into: a.member }] : [];
  });
}

/** Parentesco that the head who comes has in the other household; null where nothing registered says it. */
export function headOf({ from, into }: WayOut, same: readonly SamePair[]): Relationship | null {
  const head = presentIn(from.household).find(({ relationship }) => relationship === 'HEAD');
  const pair = sameBetween(same, from, into).find((one) => one.from === head?.number);
  return into.household.members.find(({ number }) => number === pair?.into)?.relationship ?? null;
}

export type Foreseen = {
  readonly same: readonly SamePair[];
  readonly headRelationship: Relationship;
  readonly today: IsoDate;
};

/** What would happen if it were done today, or why it cannot be. */
export function foresee(
  { what, from, into }: WayOut,
  { same, headRelationship, today }: Foreseen,
): Result<MembershipPlan, MembershipFault> {
  const day = { on: today, today, closedUntil: null };
  if (what === 'LEAVE') return planLeave(from.household, { ...day, number: from.number, reason: 'DUPLICATE' });
  return planMerge(from.household, into.household, { ...day, headRelationship, same: sameBetween(same, from, into) });
}
