import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { chainState, NO_LINK } from '@shared/domain/packages/chain';

const hash = (sequence: number) => `h${sequence}`;
const link = (sequence: number) => ({ sequence, sha256: hash(sequence) });
const next = (sequence: number, previousSha256 = sequence === 1 ? NO_LINK : hash(sequence - 1)) => ({
  ...link(sequence),
  previousSha256,
});

test.each([
  ['the first', [], next(1), 'NEXT'],
  ['the next', [1, 2], next(3), 'NEXT'],
  ['the same again', [1, 2], next(2), 'REPEATED'],
  ['one too far', [1, 2], next(4), 'GAP'],
  ['another one in a place that is taken', [1, 2], { ...next(2), sha256: 'x' }, 'FORKED'],
  ['the next one after another history', [1, 2], next(3, 'x'), 'FORKED'],
  ['one from before those that are known', [5], next(3), 'OLDER'],
] as const)('%s', (_what, known, package_, state) => {
  expect(chainState(known.map(link), package_)).toBe(state);
});

it('takes each once and in order, in whatever order and however often they come (H1)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 60 }), (arrivals) => {
      const taken: ReturnType<typeof link>[] = [];
      for (const sequence of [...arrivals, 1, 2, 3, 4, 5, 6])
        if (chainState(taken, next(sequence)) === 'NEXT') taken.push(link(sequence));
      expect(taken).toEqual([1, 2, 3, 4, 5, 6].map(link));
    }),
  );
});
