import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageBand, generalised, SMALLEST_CELL, toldCount } from '@shared/domain/audit/extract';

const persons = (count: number, ...traits: string[]) => Array.from({ length: count }, () => ({ traits }));
const counted = (rows: readonly { readonly traits: readonly string[] }[]) =>
  rows.reduce<Record<string, number>>((counts, { traits }) => {
    const key = traits.join(' ');
    return { ...counts, [key]: (counts[key] ?? 0) + 1 };
  }, {});

it('takes the last trait away from who would be recognised by it, then the one before', () => {
  const rows = [
    ...persons(5, 'A', 'x', '1'),
    ...persons(3, 'A', 'y', '1'),
    ...persons(2, 'A', 'y', '2'),
    ...persons(4, 'B', 'x', '1'),
    ...persons(1, 'B', 'y', '1'),
    ...persons(4, 'C', 'x', '1'),
  ];
  expect(counted(generalised(rows))).toEqual({ 'A x 1': 5, 'A y ': 5, 'B  ': 5 });
});

it('tells no combination that fits fewer than five, whatever there is', () => {
  const trait = fc.constantFrom('a', 'b', 'c', 'd');
  const row = fc.record({ traits: fc.array(trait, { minLength: 3, maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 120 }), (rows) => {
      const kept = generalised(rows);
      for (const count of Object.values(counted(kept))) expect(count).toBeGreaterThanOrEqual(SMALLEST_CELL);
      expect(kept.length).toBeLessThanOrEqual(rows.length);
    }),
  );
});

it('tells ages in groups and no count below five', () => {
  expect([0, 2, 3, 14, 18, 19, 64, 65, 99].map(ageBand)).toEqual([
    '0 a 2',
    '0 a 2',
    '3 a 5',
    '12 a 14',
    '15 a 18',
    '19 a 29',
    '30 a 64',
    '65 o más',
    '65 o más',
  ]);
  expect([0, 4, 5].map(toldCount)).toEqual([undefined, undefined, 5]);
});
