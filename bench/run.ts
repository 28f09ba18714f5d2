import type { BenchSurroundings } from './benchmarks/benchmark';
import { benchmarks } from './benchmarks';
import { figureOf, type Figure, type Sample, type Skipped } from './figures';
import { GOALS, isFigureId, type FigureId } from './goals';
import type { PreparedOffice } from './office/stages';

export type BenchRun = {
  readonly runs: number;
  readonly only: readonly FigureId[];
  readonly tell: (line: string) => void;
};

/** Every figure asked for, as medians of the runs. */
export async function runBenchmarks(
  office: PreparedOffice,
  surroundings: BenchSurroundings,
  { runs, only, tell }: BenchRun,
): Promise<readonly Figure[]> {
  const isAsked = (id: FigureId) => only.length === 0 || only.includes(id);
  const found: (Sample | Skipped)[] = [];
  for (const { gives, measure } of benchmarks.filter((one) => one.gives.some(isAsked))) {
    for (let run = 1; run <= runs; run += 1) {
      tell(`measuring ${gives.join(', ')}: ${run} / ${runs}`);
      found.push(...(await measure(office, surroundings)));
    }
  }
  return Object.keys(GOALS)
    .filter(isFigureId)
    .filter(isAsked)
    .map((id) =>
      figureOf(
        id,
        found.filter((one) => one.id === id),
      ),
    );
}
