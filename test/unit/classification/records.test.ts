import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDate, type IsoDate } from '@shared/domain/calendar';
import { inForceOn, placeCurrent, placeNone, placePast, type Placement } from '@shared/domain/classification/records';
import { everHeld, type Dated } from '@shared/domain/households/origin';

type Row = Dated & { readonly id: string };
const row = (id: string, since: string, until: string | null): Row => ({
  id,
  since: toDate(since),
  until: until === null ? null : toDate(until),
});
const TODAY = toDate('2026-05-04');

describe('a new classification', () => {
  it('holds from its date; the one before ends that day', () => {
    const placed = placeCurrent([row('a', '2020-03-01', null)], toDate('2026-04-10'), TODAY);
    expect(placed).toEqual({ since: '2026-04-10', until: null, ends: [{ id: 'a', until: '2026-04-10' }] });
  });

  it('without a date holds from today', () => {
    expect(placeCurrent([], null, TODAY)).toEqual({ since: TODAY, until: null, ends: [] });
  });

  it('of an earlier date than the open one puts it right: that one never held', () => {
    const placed = placeCurrent([row('a', '2026-04-10', null)], toDate('2025-04-10'), TODAY);
    expect(placed).toEqual({ since: '2025-04-10', until: null, ends: [{ id: 'a', until: '2026-04-10' }] });
  });

  it('never holds on days that belong to the past of another', () => {
    const history = [row('a', '2018-01-01', '2022-01-01'), row('b', '2022-01-01', null)];
    expect(placeCurrent(history, toDate('2020-06-01'), TODAY)).toMatchObject({
      since: '2022-01-01',
      ends: [{ id: 'b', until: '2022-01-01' }],
    });
  });
});

describe('an answer that arrives late', () => {
  it('holds the free days before the next one', () => {
    expect(placePast([row('a', '2020-03-01', null)], toDate('2016-01-01'))).toMatchObject({
      since: '2016-01-01',
      until: '2020-03-01',
    });
  });

  it('holds no day where another held already, and leaves that one alone', () => {
    expect(placePast([row('a', '2015-01-01', null)], toDate('2016-01-01'))).toEqual({
      since: '2016-01-01',
      until: '2016-01-01',
      ends: [],
    });
  });
});

describe('whatever is stated in whatever order', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(toDate('2014-01-01'), days));
  const statement = fc.record({
    how: fc.constantFrom('current' as const, 'past' as const, 'none' as const),
    date: fc.option(day, { nil: null }),
  });

  it('at most one is in force on any day, and none is longer than it was before', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), day, (statements, asked) => {
        const rows = statements.reduce<readonly Row[]>(
          (history, { how, date }, index) => state(history, how, date, `r${index}`),
          [],
        );
        expect(rows.filter(({ until }) => until === null).length).toBeLessThanOrEqual(1);
        expect(rows.every(({ since, until }) => until === null || until >= since)).toBe(true);
        expect(rows.filter((one) => everHeld(one) && inForceOn([one], asked) !== undefined).length).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });
});

function state(history: readonly Row[], how: 'current' | 'past' | 'none', date: IsoDate | null, id: string) {
  if (how === 'none') return ended(history, placeNone(history, TODAY));
  const open = history.find(({ until }) => until === null);
  const isPast = how === 'past' && date !== null && open !== undefined && date < open.since;
  const placed = isPast ? placePast(history, date) : placeCurrent(history, date, TODAY);
  return [...ended(history, placed.ends), { id, since: placed.since, until: placed.until }];
}

const ended = (history: readonly Row[], ends: Placement['ends']): readonly Row[] =>
  history.map((one) => ({ ...one, until: ends.find(({ id }) => id === one.id)?.until ?? one.until }));
