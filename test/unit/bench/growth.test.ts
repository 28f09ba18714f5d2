import { expect, it } from 'vitest';
import { figureOf } from '../../../bench/figures';
import { growthLine, growthOf } from '../../../bench/growth';
import { readOptions } from '../../../bench/options';

const measured = (p2: number, p6: number) => [
  figureOf('P2', [{ id: 'P2', measured: p2 }]),
  figureOf('P6', [{ id: 'P6', measured: p6 }]),
];

it('says how many times as long, for how many times the households', () => {
  const small = { households: 1000, figures: measured(100, 10) };
  const growth = growthOf(small, { households: 11_000, figures: measured(1200, 121) });
  expect(growth).toMatchObject([
    { id: 'P2', times: 12, households: 11, met: true },
    { id: 'P6', times: 12.1, met: false },
  ]);
  expect(growth.map(growthLine)).toEqual([
    'P15 P2: 12.0 × for 11.0 × the households',
    'P15 P6: 12.1 × for 11.0 × the households, more than the goal',
  ]);
});

it('is asked for by its size', () => {
  expect(readOptions([])?.grown).toBeUndefined();
  expect(readOptions(['--grown', '111773'])?.grown).toBe(111_773);
  expect(readOptions(['--grown', 'UT'])).toBeUndefined();
});
