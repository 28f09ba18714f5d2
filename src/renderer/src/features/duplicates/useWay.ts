import type { MembershipDone } from '@shared/contract/membership';
import type { IsoDate } from '@shared/domain/calendar';
import {
  foresee,
  headOf,
  sameBetween,
  waysOut,
  type Foreseen,
  type Registered,
  type SamePair,
  type WayOut,
} from '@shared/domain/duplicates/waysOut';
import type { Relationship } from '@shared/domain/households';
import type { MembershipFault } from '@shared/domain/membership/faults';
import type { MembershipPlan } from '@shared/domain/membership/plan';
import { useCommand } from '../../app/queries';

/** A way out with what it would do, or what stands against it. */
export type ForeseenWay = {
  readonly way: WayOut;
  readonly headRelationship: Relationship;
  /** What the head who comes is to the other is registered already. */
  readonly isHeadKnown: boolean;
  readonly plan: MembershipPlan | undefined;
  readonly obstacle: MembershipFault | undefined;
};

export const foreseenWays = (a: Registered, b: Registered, given: Foreseen): readonly ForeseenWay[] =>
  waysOut(a, b, given.same).map((way) => {
    const known = headOf(way, given.same);
    const headRelationship = known ?? given.headRelationship;
    const foreseen = foresee(way, { ...given, headRelationship });
    return {
      way,
      headRelationship,
      isHeadKnown: known !== null,
      plan: foreseen.ok ? foreseen.value : undefined,
      obstacle: foreseen.ok ? undefined : foreseen.problem,
    };
  });

type Stated = { readonly on: IsoDate; readonly evidence: string };

/** Goes the way chosen: the membership that is too many ends, or the households become one. */
export function useWay(onDone: (way: WayOut, done: MembershipDone) => void) {
  const [leave, merge] = [useCommand('membership.leave'), useCommand('membership.merge')];
  return {
    problem: (leave.error ?? merge.error)?.problem,
    isPending: leave.isPending || merge.isPending,
    go: ({ way, headRelationship }: ForeseenWay, pairs: readonly SamePair[], { on, evidence }: Stated) => {
      const onSuccess = (done: MembershipDone) => onDone(way, done);
      const { household, number } = way.from;
      if (way.what === 'LEAVE') {
        leave.mutate({ code: household.code, number, on, reason: 'DUPLICATE', evidence }, { onSuccess });
        return;
      }
      const same = [...sameBetween(pairs, way.from, way.into)];
      const into = way.into.household.code;
      merge.mutate({ from: household.code, into, headRelationship, same, on, evidence }, { onSuccess });
    },
  };
}
