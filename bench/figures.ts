import { GOALS, type FigureId, type Goal } from './goals';

/** What one run gave; a floor is measured on the same data in the same run. */
export type Sample = {
  readonly id: FigureId;
  readonly measured: number;
  readonly floor?: number;
  /** What the measured time is made of, by name, in its unit. */
  readonly parts?: Readonly<Record<string, number>>;
};
/** Why a figure could not be taken here. */
export type Skipped = { readonly id: FigureId; readonly skipped: string };

/** A line of the table: medians of the runs. */
export type Figure = Goal & {
  readonly id: FigureId;
  readonly measured: number | null;
  readonly floorMeasured: number | null;
  readonly ratio: number | null;
  readonly met: boolean | null;
  readonly parts?: Readonly<Record<string, number>>;
  readonly runs: readonly Omit<Sample, 'id'>[];
  readonly skipped?: string;
};

export function figureOf(id: FigureId, found: readonly (Sample | Skipped)[]): Figure {
  const goal: Goal = GOALS[id];
  const samples = found.filter((one): one is Sample => 'measured' in one);
  const skipped = found.find((one) => 'skipped' in one)?.skipped;
  const nothing = { measured: null, floorMeasured: null, ratio: null, met: null, runs: [] };
  if (samples.length === 0) return { ...goal, id, ...nothing, skipped: skipped ?? 'not measured' };
  const measured = median(samples.map((sample) => sample.measured));
  const floors = samples.flatMap(({ floor }) => floor ?? []);
  const floorMeasured = floors.length === 0 ? null : median(floors);
  const ratio = floorMeasured === null ? null : measured / floorMeasured;
  const runs = samples.map(({ id: _id, ...run }) => run);
  const [first] = samples;
  const parts = first?.parts && { parts: mediansOf(Object.keys(first.parts), samples) };
  return { ...goal, id, measured, floorMeasured, ratio, met: isMet(goal, measured, ratio), ...parts, runs };
}

const mediansOf = (names: readonly string[], samples: readonly Sample[]) =>
  Object.fromEntries(names.map((name) => [name, median(samples.map(({ parts }) => parts?.[name] ?? 0))]));

function isMet({ unit, limit, isAbsolute }: Goal, measured: number, ratio: number | null): boolean {
  const judged = isAbsolute === true ? measured : (ratio ?? measured);
  return unit === '%' ? judged >= limit : judged <= limit;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

/** The smallest value that so large a part of them does not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.max(0, Math.ceil(inOrder.length * part) - 1)] ?? 0;
}
