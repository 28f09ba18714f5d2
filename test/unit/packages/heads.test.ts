import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfHead, type Head } from '@shared/domain/packages/heads';

const head = (sequence: number, events: number, given: Partial<Head> = {}): Head => ({
  sequence,
  events,
  looks: events,
  payments: events,
  hash: `h${events}`,
  ...given,
});

describe('the history of an office', () => {
  it.each([
    ['grew', head(2, 20), undefined, undefined],
    ['stands still', head(2, 10), undefined, undefined],
    ['lost its last changes', head(2, 9), undefined, 'HISTORY_SHORTER'],
    ['lost looks alone', head(2, 20, { looks: 9 }), undefined, 'HISTORY_SHORTER'],
    ['lost payments alone', head(2, 20, { payments: 0 }), undefined, 'HISTORY_SHORTER'],
    ['is another one of the same length', head(2, 10, { hash: 'x' }), undefined, 'HISTORY_DIFFERS'],
    ['grew over another past', head(2, 20), 'x', 'HISTORY_DIFFERS'],
    ['grew over the same past', head(2, 20), 'h10', undefined],
    ['is told otherwise by the same package', head(1, 11), undefined, 'HISTORY_DIFFERS'],
  ])('that %s', (_name, next, before, fault) => {
    expect(faultOfHead([head(1, 10)], next, before)).toBe(fault);
  });

  it('that only grew is believed in whatever order its packages come', () => {
    const growing = fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }).map((steps) => {
      let events = 0;
      return steps.map((step, index) => head(index + 1, (events += step)));
    });
    const shuffled = growing.chain((heads) => fc.shuffledSubarray(heads, { minLength: heads.length }));
    fc.assert(
      fc.property(shuffled, (heads) => {
        for (const [index, next] of heads.entries()) {
          const earlier = heads.slice(0, index);
          const before = heads.find(({ sequence }) => sequence === next.sequence - 1)?.hash;
          expect(faultOfHead(earlier, next, before)).toBeUndefined();
        }
      }),
    );
  });
});
