import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { centsOf, scaleCents, sumCents, toCents } from '@shared/domain/money';

describe('céntimos', () => {
  test.each([0.5, Number.NaN, Infinity, 2 ** 53])('refuses %s', (amount) => {
    expect(() => toCents(amount)).toThrow('not whole céntimos');
  });

  it('adds without losing any', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }).map(toCents));
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(sumCents([...a, ...b])).toBe(sumCents(a) + sumCents(b));
      }),
    );
    expect(sumCents([])).toBe(0);
  });

  test.each([
    [20_000, 1, 20_000],
    [20_000, 0.8, 16_000],
    [20_001, 0.5, 10_001],
    [1, 0.4, 0],
    [20_000, 0, 0],
  ])('%i times %f is %i, half a céntimo up (B8)', (amount, factor, scaled) => {
    expect(scaleCents(toCents(amount), factor)).toBe(scaled);
  });

  test.each([
    [0.29, 29],
    [1234.56, 123_456],
    [-1, -100],
    [0.005, undefined],
    [2 ** 60, undefined],
  ])('in a file, %f soles are %s', (soles, cents) => {
    expect(centsOf(soles)).toBe(cents);
  });
});
