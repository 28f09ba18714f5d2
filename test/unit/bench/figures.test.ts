import { describe, expect, it } from 'vitest';
import { figureOf, median, percentile } from '../../../bench/figures';
import { readOptions } from '../../../bench/options';
import { tableOf } from '../../../bench/report';

describe('a figure', () => {
  it('is the ratio of the medians of its runs', () => {
    const runs = [
      { id: 'P1', measured: 900, floor: 100 },
      { id: 'P1', measured: 120, floor: 100 },
      { id: 'P1', measured: 100, floor: 90 },
    ] as const;
    expect(figureOf('P1', runs)).toMatchObject({ measured: 120, floorMeasured: 100, ratio: 1.2, met: true });
  });

  it.each([
    { ratio: 1.3, met: true },
    { ratio: 1.31, met: false },
  ])('of $ratio to a floor that allows 1.3: met $met', ({ ratio, met }) => {
    expect(figureOf('P1', [{ id: 'P1', measured: ratio, floor: 1 }]).met).toBe(met);
  });

  it.each([
    { measured: 20, met: true },
    { measured: 20.1, met: false },
  ])('without a floor of $measured where 20 are allowed: met $met', ({ measured, met }) => {
    expect(figureOf('P10', [{ id: 'P10', measured }])).toMatchObject({ met, ratio: null });
  });

  it.each([
    { measured: 95, met: true },
    { measured: 94.9, met: false },
  ])('of a share of $measured where 95 are asked for: met $met, whatever the floor', ({ measured, met }) => {
    const figure = figureOf('E1', [{ id: 'E1', measured, floor: 60 }]);
    expect(figure.met).toBe(met);
    expect(tableOf([figure])).toContain('≥ 95 %');
  });

  it('that could not be taken says why', () => {
    const figure = figureOf('P13', [{ id: 'P13', skipped: 'no window' }]);
    expect(figure).toMatchObject({ measured: null, met: null, skipped: 'no window' });
    expect(tableOf([figure])).toContain('no window');
  });
});

describe('of many values', () => {
  it('the median is the middle one, whatever their order', () => expect(median([5, 1, 3])).toBe(3));
  it('the 95th percentile is exceeded by one in twenty', () =>
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => index + 1),
        0.95,
      ),
    ).toBe(95));
});

describe('the options', () => {
  it('are district XL and three runs where nothing is said', () => {
    expect(readOptions([])).toEqual({ households: 10_000, seed: 1, runs: 3, only: [], keep: false });
  });
  it('name the figures wanted', () => expect(readOptions(['--only', 'P1,P10'])?.only).toEqual(['P1', 'P10']));
  it.each([
    ['--only', 'P99'],
    ['--households', '0'],
    ['--runs', 'x'],
  ])('refuse %s %s', (...line) => expect(readOptions(line)).toBeUndefined());
});
