import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { daysLate, returnsDue, trackerState, TRACKER_STATES, type Tracked } from '@shared/domain/rosters/tracker';

const DUE = toDate('2026-07-05');
const form = (given: Partial<Tracked> = {}): Tracked => ({
  rows: 3,
  answered: 0,
  returned: null,
  sentOn: null,
  due: DUE,
  ...given,
});

describe('the day forms are due', () => {
  it('is five days after the bimester unless the office set another', () => {
    expect(returnsDue(toPeriod('2026-B3'), null)).toBe('2026-07-05');
    expect(returnsDue(toPeriod('2026-B3'), toDate('2026-07-10'))).toBe('2026-07-10');
  });
});

describe('the state of a form', () => {
  it.each([
    ['ISSUED', form(), '2026-07-05'],
    ['SENT', form({ sentOn: toDate('2026-06-01') }), '2026-07-05'],
    ['LATE', form({ sentOn: toDate('2026-06-01') }), '2026-07-06'],
    ['LATE', form(), '2026-07-06'],
    ['WITH_ERRORS', form({ returned: 'WITH_ERRORS', answered: 2 }), '2026-07-06'],
    ['RETURNED', form({ returned: 'WHOLE', answered: 2 }), '2026-07-06'],
    ['COMPLETE', form({ returned: 'WHOLE', answered: 3 }), '2026-07-06'],
    ['COMPLETE', form({ returned: 'WITH_ERRORS', answered: 3 }), '2026-07-06'],
  ] as const)('is %s', (state, tracked, today) => {
    expect(trackerState(tracked, toDate(today))).toBe(state);
  });

  it('is never late once something came back, and always one of the states', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => toDate(`2026-07-${String(number).padStart(2, '0')}`));
    const tracked = fc.record({
      rows: fc.nat(5),
      answered: fc.nat(5),
      returned: fc.constantFrom(null, 'WHOLE' as const, 'WITH_ERRORS' as const),
      sentOn: fc.option(day),
      due: day,
    });
    fc.assert(
      fc.property(tracked, day, (one, today) => {
        const state = trackerState(one, today);
        expect(TRACKER_STATES).toContain(state);
        expect(state === 'LATE').toBe(one.returned === null && daysLate(one.due, today) > 0);
      }),
    );
  });
});
