/*
 * Extracto seudonimizado (Ley 29733): what may leave for statistics. Nobody in it has a name, a document or a place, and no
 * combination of what is told fits fewer than five persons or households.
 */

/** The smallest number that is told; fewer could be recognised. The term of statistics offices, no article of ours. */
export const SMALLEST_CELL = 5;

const BANDS = [
  [3, '0 a 2'],
  [6, '3 a 5'],
  [12, '6 a 11'],
  [15, '12 a 14'],
  [19, '15 a 18'],
  [30, '19 a 29'],
  [65, '30 a 64'],
] as const;

/** Grupo de edad, in completed years. */
export const ageBand = (years: number): string => BANDS.find(([below]) => years < below)?.[1] ?? '65 o más';

/** What is told of one person or household, in the order of the columns. */
export type Traits = readonly string[];

/**
 * Rows of which each combination of traits stands at least `SMALLEST_CELL` times. The last trait of rarer ones is taken
 * away, then the one before it, and so on; what is rare even so is left out.
 */
export function generalised<Row extends { readonly traits: Traits }>(rows: readonly Row[]): readonly Row[] {
  const width = rows[0]?.traits.length ?? 0;
  let kept: Row[] = [];
  let rare = [...rows];
  for (let told = width; told > 0 && rare.length > 0; told -= 1) {
    const shown = rare.map((row) => withTraits(row, told));
    const counts = countBy(shown.map(({ traits }) => keyOf(traits)));
    const isCommon = ({ traits }: Row) => (counts.get(keyOf(traits)) ?? 0) >= SMALLEST_CELL;
    kept = [...kept, ...shown.filter(isCommon)];
    rare = shown.filter((row) => !isCommon(row));
  }
  return kept;
}

/** A count, or undefined where it is too small to be told. */
export const toldCount = (count: number): number | undefined => (count < SMALLEST_CELL ? undefined : count);

const withTraits = <Row extends { readonly traits: Traits }>(row: Row, told: number): Row => ({
  ...row,
  traits: row.traits.map((trait, index) => (index < told ? trait : '')),
});
const keyOf = (traits: Traits) => JSON.stringify(traits);

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
