import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import { refText, type DuplicateDecision } from '@shared/domain/duplicates/evidence';

/** Still to be decided; one person who still stands in two places; or whatever was found. */
export const SHOWS = ['open', 'same', 'all'] as const;
export type Show = (typeof SHOWS)[number];
type Pair = LikelyDuplicateAnswer;

export const idOfPair = ({ a, b }: Pick<Pair, 'a' | 'b'>) => `${refText(a)} ${refText(b)}`;

/** Names of one side as they stand in the reasons. */
export const namesOf = ({ reasons }: Pair, side: 'a' | 'b') =>
  (['surname1', 'surname2', 'givenNames'] as const)
    .map((name) => reasons.find(({ field }) => field === name)?.[side] ?? '')
    .filter(Boolean)
    .join(' ');

/** Pairs in the order of the list, of which only some are wanted. */
export const shownPairs = (pairs: readonly Pair[], show: Show): readonly Pair[] =>
  pairs.filter((pair) => show === 'all' || (show === 'open' ? isOpen(pair) : isSame(pair)));

export const isOpen = ({ decision }: Pair) => decision === null || decision.decision === 'UNSURE';
export const isSame = ({ decision }: Pair) => decision?.decision === 'SAME';

/** Keys by which a decision is taken; none of them while somebody types. */
export const DECISION_KEYS: Readonly<Record<string, DuplicateDecision>> = { m: 'SAME', d: 'DIFFERENT', n: 'UNSURE' };
/** The key that opens what follows once two members are one person. */
export const RESOLVE_KEY = 'r';
