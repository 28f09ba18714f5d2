import type { Pass } from './blocking';
import type { PreparedPerson } from './prepare';

/** Room for so many people beside 32 bits of a key in one exact number. */
const PEOPLE = 2 ** 21;
const PEOPLE_PER_STEP = 4000;

/**
 * Who shares a key of this pass, as lists of places among `people`. Keys are kept as 32-bit sums: two keys of one sum
 * only cost a comparison more. Pauses (yields) on the way.
 */
export function* blocksOf(
  people: readonly PreparedPerson[],
  pass: Pass,
): Generator<undefined, readonly (readonly number[])[]> {
  const keyed: number[] = [];
  for (const [place, person] of people.entries()) {
    if (place % PEOPLE_PER_STEP === 0) yield undefined;
    for (const key of pass(person)) keyed.push(sumOf(key) * PEOPLE + place);
  }
  yield undefined;
  return runsOf(Float64Array.from(keyed).sort());
}

function runsOf(keyed: Float64Array): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let block: number[] = [];
  let current = -1;
  for (const value of keyed) {
    const key = Math.floor(value / PEOPLE);
    const place = value % PEOPLE;
    if (key !== current) {
      if (block.length > 1) blocks.push(block);
      block = [place];
      current = key;
    } else if (block.at(-1) !== place) block.push(place);
  }
  return block.length > 1 ? [...blocks, block] : blocks;
}

/** FNV-1a. */
function sumOf(key: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
