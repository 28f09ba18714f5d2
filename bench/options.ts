import { parseArgs } from 'node:util';
import { isFigureId, type FigureId } from './goals';

export type BenchOptions = {
  readonly households: number;
  readonly seed: number;
  readonly runs: number;
  /** None: all of them. */
  readonly only: readonly FigureId[];
  /** The prepared office is taken even where the source has changed since. */
  readonly keep: boolean;
  /** Also a district of so many households, to see how P2, P6 and P7 grow (P15); a territorial unit has 111,773. */
  readonly grown: number | undefined;
};

/** District XL of the size table. */
const DEFAULTS = { households: '10000', seed: '1', runs: '3', only: '' } as const;

export const USAGE = 'npm run bench -- [--households N] [--seed N] [--runs N] [--only P1,P2] [--keep] [--grown N]';

/** undefined: wrong usage. */
export function readOptions(line: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...line],
    options: {
      households: { type: 'string', default: DEFAULTS.households },
      seed: { type: 'string', default: DEFAULTS.seed },
      runs: { type: 'string', default: DEFAULTS.runs },
      only: { type: 'string', default: DEFAULTS.only },
      keep: { type: 'boolean', default: false },
      grown: { type: 'string' },
    },
  });
  const [households, seed, runs] = [values.households, values.seed, values.runs].map(Number);
  const only = values.only.split(',').filter(Boolean);
  const grown = values.grown === undefined ? undefined : Number(values.grown);
  if (grown !== undefined && !isPositive(grown)) return undefined;
  if (!isPositive(households) || !isPositive(runs) || !Number.isInteger(seed) || !only.every(isFigureId))
    return undefined;
  return { households, seed: seed ?? 1, runs, only, keep: values.keep, grown };
}

const isPositive = (number: number | undefined): number is number => Number.isInteger(number) && Number(number) > 0;
