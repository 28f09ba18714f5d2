import { distance } from 'fastest-levenshtein';

/** From this similarity on, two spellings are taken for one person's (domain §12.11, decisions R7). */
export const SAME_PERSON_SIMILARITY = 0.85;

/** Longest name compared: both surnames and given names at RENIEC's widths. */
const LONGEST_NAME = 150;

/** Name as it is compared: upper case, no marks but the one of Ñ, single spaces (domain §2.2). */
export function foldName(text: string): string {
  const aroundEnye = text.normalize('NFC').toUpperCase().split('Ñ');
  return aroundEnye.map(withoutMarks).join('Ñ').replace(/\s+/gu, ' ').trim();
}

const withoutMarks = (text: string) => (hasMarks(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text);

/** Or may have them: no letter of ASCII does. */
const hasMarks = (text: string) => /[^ -~]/.test(text);

/**
 * Spellings Peru's registers mix up, in the order they are undone. The text is lower case and bare by then, so that the
 * capital C can stand for ch, which the later steps must leave alone.
 */
const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/['’`´]/g, ''],
  [/[^a-z0-9]+/g, ' '],
  [/ch/g, 'C'],
  [/qu|[qk]/g, 'k'],
  [/c(?=[ei])|z/g, 's'],
  [/c/g, 'k'],
  [/g(?=[ei])/g, 'j'],
  [/ll/g, 'y'],
  [/v/g, 'b'],
  [/h/g, ''],
  [/([a-z])\1+/g, '$1'],
  [/C/g, 'ch'],
];

/**
 * Key for a forgiving search: no accents, ñ = n, b = v, s = z = soft c, hard c = k = q, ll = y, soft g = j, no silent h,
 * no doubled letters; digits stay as they are. Compare the key of what is typed with the key of what is stored.
 */
export function searchKey(text: string): string {
  const bare = withoutMarks(text.toLowerCase());
  return CONFUSIONS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), bare).trim();
}

/**
 * Similitud of two full names, 0 (nothing in common) to 1. Case, accents, punctuation and the order of the words
 * (surnames swapped, given names first) do not matter; a blank name resembles nothing.
 */
export function nameSimilarity(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.length === 0 || second.length === 0) return 0;
  const ways = (fixed: readonly string[], moved: readonly string[]) =>
    arrangementsOf(moved).map((arranged) => similarity(fixed.join(' '), arranged.join(' ')));
  // Both ways round, so that the order of the arguments never matters.
  return Math.max(...ways(first, second), ...ways(second, first));
}

export const isSamePersonName = (a: string, b: string) => nameSimilarity(a, b) >= SAME_PERSON_SIMILARITY;

const wordsOf = (name: string) =>
  foldName(name.slice(0, LONGEST_NAME))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function arrangementsOf(words: readonly string[]): readonly (readonly string[])[] {
  const swapped = [...words.slice(1, 2), ...words.slice(0, 1), ...words.slice(2)];
  const rotations = (list: readonly string[]) =>
    list.map((_word, start) => [...list.slice(start), ...list.slice(0, start)]);
  return [...rotations(words), ...rotations(swapped)];
}

const similarity = (a: string, b: string) => 1 - distance(a, b) / Math.max(a.length, b.length);
