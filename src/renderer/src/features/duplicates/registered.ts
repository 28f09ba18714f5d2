import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import type { Output } from '@shared/contract/routes';
import type { PersonRef } from '@shared/domain/duplicates/person';
import type { Registered, SamePair, WayOut } from '@shared/domain/duplicates/waysOut';
import { isOpen, isSame } from './pairs';

type Pairs = readonly LikelyDuplicateAnswer[];
type Read = Output<'households.get'>;

/** A household as the rules of leaving and merging take it: they ask only about those who live there. */
export const registeredIn = ({ household, members, ...rest }: Read, number: number): Registered => ({
  number,
  household: {
    ...household,
    id: rest.id,
    status: rest.status,
    affiliationDate: rest.affiliationDate,
    members: members.map((member) => ({ ...member, householdId: rest.id, exitReason: '', pregnancies: [] })),
  },
});

/** What somebody decided to be one person. */
export const samePairs = (pairs: Pairs): readonly SamePair[] => pairs.filter(isSame);

/** Pairs across these two households that nobody has decided: merged now, both of a pair would be there. */
export const openAcross = (pairs: Pairs, { from, into }: Pick<WayOut, 'from' | 'into'>): number =>
  pairs.filter((pair) => {
    const { a, b } = pair;
    const codes = [from.household.code, into.household.code];
    const isAcross = a.household !== b.household && codes.includes(a.household) && codes.includes(b.household);
    return isAcross && isOpen(pair);
  }).length;

/** The pairs that are left once `way` is done: those of who is gone are not compared any more. */
export const pairsAfter = (pairs: Pairs, { what, from }: WayOut): Pairs => {
  const isGone = ({ household, member }: PersonRef) =>
    household === from.household.code && (what === 'MERGE' || member === from.number);
  return pairs.filter(({ a, b }) => !isGone(a) && !isGone(b));
};
