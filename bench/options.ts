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
};

/** District XL of the size table. */
const DEFAULTS = { households: '10000', seed: '1', runs: '3', only: '' } as const;

export const USAGE = 'npm run bench -- [--households N] [--seed N] [--runs N] [--only P1,P2] [--keep]';

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
    },
  });
  const [households, seed, runs] = [values.households, values.seed, values.runs].map(Number);
  const only = values.only.split(',').filter(Boolean);
  if (!isPositive(households) || !isPositive(runs) || !Number.isInteger(seed) || !only.every(isFigureId))
    return undefined;
  return { households, seed: seed ?? 1, runs, only, keep: values.keep };
}

const isPositive = (number: number | undefined): number is number => Number.isInteger(number) && Number(number) > 0;
