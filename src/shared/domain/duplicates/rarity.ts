import type { PreparedPerson } from './prepare';

/** Bits that agreement on a word is worth in this registry: the rarer, the more. */
export type Rarity = { readonly surname: (sound: string) => number; readonly givenName: (sound: string) => number };

/** So many persons with one name in a hundred each are thought beside those counted, so that few say little. */
const IMAGINED = 200;
const IMAGINED_SHARE = 0.01;

/** Counts the names of these persons. */
export function rarityOf(people: readonly PreparedPerson[]): Rarity {
  const surnames = new Map<string, number>();
  const givenNames = new Map<string, number>();
  for (const { first, second, given } of people) {
    for (const { sound } of [first, second]) if (sound !== '') add(surnames, sound);
    for (const { sound } of given) add(givenNames, sound);
  }
  // two surnames a person, one and a half given names: shares are of persons
  return { surname: bitsOf(surnames, people.length * 2), givenName: bitsOf(givenNames, people.length) };
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

const bitsOf = (counts: ReadonlyMap<string, number>, total: number) => {
  const bits = new Map<string, number>();
  return (sound: string) => {
    const known = bits.get(sound);
    if (known !== undefined) return known;
    const share = ((counts.get(sound) ?? 0) + IMAGINED * IMAGINED_SHARE) / (total + IMAGINED);
    const found = -Math.log2(share);
    bits.set(sound, found);
    return found;
  };
};
