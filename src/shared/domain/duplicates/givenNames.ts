import type { How } from './person';
import type { Rarity } from './rarity';
import type { Finding } from './surnames';
import { GIVEN_NAMES, LIKENESS, MOST_FOR_GIVEN_NAMES } from './weights';
import { compareWords, type NameWord, type WordLikeness } from './words';

/** Nombres word by word: each of the fewer with the one it is most like; what the other has more says little. */
export function compareGivenNames(a: readonly NameWord[], b: readonly NameWord[], rarity: Rarity): Finding {
  if (a.length === 0 || b.length === 0) return { how: 'MISSING', points: 0 };
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const paired = fewer.length === more.length ? undefined : joinedLike(fewer, more, rarity);
  return paired ?? wordByWord(fewer, more, rarity);
}

type Pairing = { readonly likeness: WordLikeness; readonly at: number };

function wordByWord(fewer: readonly NameWord[], more: readonly NameWord[], rarity: Rarity): Finding {
  const pairings = pairUp(fewer, more);
  const agreeing = pairings.filter(({ likeness }) => likeness !== 'DIFFERENT');
  if (agreeing.length === 0) return { how: 'DIFFERENT', points: GIVEN_NAMES.noneAgrees };
  const isInOrder = agreeing.every(({ at }, index) => index === 0 || at > (agreeing[index - 1]?.at ?? 0));
  const differing = pairings.length - agreeing.length;
  const extra = more.length - fewer.length;
  const points =
    Math.min(pointsOf(pairings, fewer, more, rarity), MOST_FOR_GIVEN_NAMES) +
    differing * GIVEN_NAMES.oneDiffers +
    (extra > 0 ? GIVEN_NAMES.oneMore : 0) +
    (isInOrder ? 0 : GIVEN_NAMES.order);
  return { how: worstOf(agreeing, differing, extra, isInOrder), points };
}

/** Best likenesses first, so that Rosa meets Rosa before Rosita does. */
function pairUp(fewer: readonly NameWord[], more: readonly NameWord[]): readonly Pairing[] {
  const candidates = fewer.flatMap((word, index) =>
    more.map((other, at) => ({ index, at, likeness: compareWords(word, other) })),
  );
  const taken = new Set<number>();
  const found = new Map<number, Pairing>();
  for (const likeness of ORDER) {
    for (const candidate of candidates) {
      if (candidate.likeness !== likeness || taken.has(candidate.at) || found.has(candidate.index)) continue;
      taken.add(candidate.at);
      found.set(candidate.index, candidate);
    }
  }
  return fewer.map((_word, index) => found.get(index) ?? { likeness: 'DIFFERENT', at: -1 });
}

const ORDER = ['EQUAL', 'SPELLING', 'NICKNAME', 'TYPO', 'INITIAL'] as const satisfies readonly WordLikeness[];

const pointsOf = (
  pairings: readonly Pairing[],
  fewer: readonly NameWord[],
  more: readonly NameWord[],
  rarity: Rarity,
): number =>
  pairings.reduce((sum, { likeness, at }, index) => {
    if (likeness === 'DIFFERENT') return sum;
    const [word, other] = [fewer[index], more[at]];
    const bits = Math.min(rarity.givenName(word?.sound ?? ''), rarity.givenName(other?.sound ?? ''));
    return sum + bits * LIKENESS[likeness];
  }, 0);

function worstOf(agreeing: readonly Pairing[], differing: number, extra: number, isInOrder: boolean): How {
  if (differing > 0) return 'PARTLY';
  const worst = ORDER.findLast((likeness) => agreeing.some((one) => one.likeness === likeness)) ?? 'EQUAL';
  if (worst !== 'EQUAL') return worst;
  if (extra > 0) return 'PART';
  return isInOrder ? 'EQUAL' : 'ORDER';
}

/** ROSAMARIA and ROSA MARIA. */
function joinedLike(fewer: readonly NameWord[], more: readonly NameWord[], rarity: Rarity): Finding | undefined {
  const join = (words: readonly NameWord[]) => words.map(({ text }) => text).join('');
  if (join(fewer) !== join(more)) return undefined;
  const bits = more.reduce((sum, { sound }) => sum + rarity.givenName(sound), 0);
  return { how: 'SPELLING', points: Math.min(bits, MOST_FOR_GIVEN_NAMES) * LIKENESS.SPELLING };
}
