import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import { refText, type DuplicateDecision } from '@shared/domain/duplicates/evidence';

export type Show = 'open' | 'all';
type Pair = LikelyDuplicateAnswer;

export const idOfPair = ({ a, b }: Pick<Pair, 'a' | 'b'>) => `${refText(a)} ${refText(b)}`;

/** Names of one side as they stand in the reasons. */
export const namesOf = ({ reasons }: Pair, side: 'a' | 'b') =>
  (['surname1', 'surname2', 'givenNames'] as const)
    .map((name) => reasons.find(({ field }) => field === name)?.[side] ?? '')
    .filter(Boolean)
    .join(' ');

/** Pairs in the order of the list, those settled left out where only open ones are wanted. */
export const shownPairs = (pairs: readonly Pair[], show: Show): readonly Pair[] =>
  show === 'all' ? pairs : pairs.filter(({ decision }) => decision === null || decision.decision === 'UNSURE');

/** Keys by which a decision is taken; none of them while somebody types. */
export const DECISION_KEYS: Readonly<Record<string, DuplicateDecision>> = { m: 'SAME', d: 'DIFFERENT', n: 'UNSURE' };
