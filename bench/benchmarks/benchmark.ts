import type { Sample, Skipped } from '../figures';
import type { PreparedOffice } from '../office/stages';

/** One run of one measurement, its floor beside it. */
export type Benchmark = (
  office: PreparedOffice,
  surroundings: BenchSurroundings,
) => Promise<readonly (Sample | Skipped)[]>;

export type BenchSurroundings = {
  /** This program once more: a measurement that needs a process of its own starts it with other arguments. */
  readonly script: string;
  /** Root of the project. */
  readonly root: string;
  /** Program and switches of the Electron at hand, where there is one. */
  readonly electron: string | undefined;
};
