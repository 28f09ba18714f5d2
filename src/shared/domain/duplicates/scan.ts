import { PASSES } from './blocking';
import { blocksOf } from './blocks';
import type { LikelyDuplicate, ScannedPerson } from './person';
import type { PreparedPerson } from './prepare';
import { rarityOf } from './rarity';
import { comparePersons, mostOfNames, reasonsOf, type Comparison } from './score';
import { scoreOf } from './weights';

/** How far a scan is; it yields often enough for others to have their turn. */
export type ScanStep = { readonly done: number; readonly total: number };

type Options<Person extends ScannedPerson> = {
  /** Only pairs with at least one of these; everybody where nobody is named. */
  readonly about?: (person: Person) => boolean;
};

const COMPARISONS_PER_STEP = 4000;

/**
 * Posibles duplicados among these people, best score first; nobody is compared with himself. To be driven step by step,
 * so that whoever drives it can pause, report and stop.
 */
export function* scanDuplicates<Person extends ScannedPerson>(
  people: readonly PreparedPerson<Person>[],
  options: Options<Person> = {},
): Generator<ScanStep, readonly LikelyDuplicate<Person>[]> {
  const judge = judgeOf(people, options);
  for (const [number, pass] of PASSES.entries()) {
    const total = PASSES.length;
    const gathering = blocksOf(people, pass);
    let gathered = gathering.next();
    for (; gathered.done !== true; gathered = gathering.next()) yield { done: number, total };
    for (const [index, block] of gathered.value.entries()) {
      for (const [one, other] of pairsOf(block)) {
        if (judge.compare(one, other)) yield { done: number + index / gathered.value.length, total };
      }
    }
  }
  return judge.found();
}

type Found<Person extends ScannedPerson> = {
  readonly a: PreparedPerson<Person>;
  readonly b: PreparedPerson<Person>;
  readonly comparison: Comparison;
};

function judgeOf<Person extends ScannedPerson>(
  people: readonly PreparedPerson<Person>[],
  { about = () => true }: Options<Person>,
) {
  const rarity = rarityOf(people);
  const most = people.map((person) => mostOfNames(person, rarity));
  const asked = people.map(({ person }) => about(person));
  const likely = new Map<number, Found<Person>>();
  let compared = 0;
  return {
    /** Places of two people; true where it is time for a pause. */
    compare(one: number, other: number): boolean {
      const [a, b] = [people[one], people[other]];
      const pair = one * people.length + other;
      if (a === undefined || b === undefined || !(asked[one] || asked[other]) || likely.has(pair)) return false;
      compared += 1;
      const comparison = comparePersons(a, b, rarity, Math.min(most[one] ?? 0, most[other] ?? 0));
      if (comparison !== undefined) likely.set(pair, { a, b, comparison });
      return compared % COMPARISONS_PER_STEP === 0;
    },
    found: () => [...likely.values()].map(told).sort(byScore),
  };
}

const told = <Person extends ScannedPerson>({ a, b, comparison }: Found<Person>): LikelyDuplicate<Person> => ({
  a: a.person,
  b: b.person,
  score: scoreOf(comparison.points),
  reasons: reasonsOf(a, b, comparison),
});

const byScore = (one: LikelyDuplicate, other: LikelyDuplicate) => other.score - one.score;

/** A key that so many share is no name and date but a filler; there, each is compared with so many after it only. */
const LARGE_BLOCK = 400;
const REACH = 25;

function* pairsOf(block: readonly number[]): Generator<readonly [number, number]> {
  const reach = block.length > LARGE_BLOCK ? REACH : block.length;
  for (const [index, one] of block.entries()) {
    const last = Math.min(block.length, index + 1 + reach);
    for (let at = index + 1; at < last; at += 1) yield [one, block[at] ?? one];
  }
}
