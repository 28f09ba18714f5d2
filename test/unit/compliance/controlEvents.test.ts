import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDayNumber, lastDayOf, monthOf, toDate, toMonth, toPeriod } from '@shared/domain/calendar';
import { assignEvents, firstUnservedMonth } from '@shared/domain/compliance/controlEvents';

const servable = (month: string, from: string) => {
  const value = toMonth(month);
  return { month: value, interval: { from: toDate(from), to: lastDayOf(value) } };
};
const assigned = (dates: readonly string[], months: Parameters<typeof assignEvents>[1]) =>
  Object.fromEntries(assignEvents(dates.map(toDate), months));

describe('one control serves one month (§3)', () => {
  const months = [servable('2026-05', '2026-04-16'), servable('2026-06', '2026-05-16')];

  it('serves the first and the last day of the interval and no day outside it', () => {
    expect(assigned(['2026-04-16'], months)).toEqual({ '2026-05': '2026-04-16' });
    expect(assigned(['2026-06-30'], months)).toEqual({ '2026-06': '2026-06-30' });
    expect(assigned(['2026-04-15', '2026-07-01'], months)).toEqual({});
  });

  it('goes to the earliest month not yet served', () => {
    expect(assigned(['2026-05-20'], months)).toEqual({ '2026-05': '2026-05-20' });
    expect(assigned(['2026-05-20', '2026-05-25'], months)).toEqual({
      '2026-05': '2026-05-20',
      '2026-06': '2026-05-25',
    });
    expect(assigned(['2026-04-20', '2026-05-20'], months)).toEqual({
      '2026-05': '2026-04-20',
      '2026-06': '2026-05-20',
    });
  });

  it('counts a date stated twice once', () => {
    expect(assigned(['2026-05-20', '2026-05-20'], months)).toEqual({ '2026-05': '2026-05-20' });
  });

  it('leaves out a month in which nothing is due', () => {
    expect(assigned(['2026-05-20'], [{ month: toMonth('2026-05'), interval: null }])).toEqual({});
  });

  it('does not depend on the order of dates and months, and uses no date twice', () => {
    const date = fc.integer({ min: 20_560, max: 20_700 }).map(dateOfDayNumber);
    const month = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 60 })).map(([number, before]) => {
      const value = toMonth(`2026-0${number}`);
      return { month: value, interval: { from: addDays(lastDayOf(value), -before), to: lastDayOf(value) } };
    });
    const months = fc.uniqueArray(month, { selector: (one) => one.month, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 8 }), months, (dates, due) => {
        const served = assignEvents(dates, due);
        expect(assignEvents(dates.toReversed(), due.toReversed())).toEqual(served);
        expect(new Set(served.values()).size).toBe(served.size);
        for (const [one, on] of served) expect(on <= lastDayOf(one)).toBe(true);
      }),
    );
  });

  it('never serves fewer months for one date more', () => {
    const due = [
      servable('2026-05', '2026-04-16'),
      servable('2026-06', '2026-05-16'),
      servable('2026-07', '2026-05-01'),
    ];
    const date = fc.integer({ min: 20_555, max: 20_666 }).map(dateOfDayNumber);
    fc.assert(
      fc.property(fc.array(date, { maxLength: 6 }), date, (dates, more) => {
        expect(assignEvents([...dates, more], due).size).toBeGreaterThanOrEqual(assignEvents(dates, due).size);
      }),
    );
  });

  it('H6: finds the first month of the bimester without a control', () => {
    const period = toPeriod('2026-B3');
    const may = toDate('2026-05-10');
    expect(firstUnservedMonth(period, new Map())).toBe('2026-05');
    expect(firstUnservedMonth(period, new Map([[monthOf(may), may]]))).toBe('2026-06');
  });
});
