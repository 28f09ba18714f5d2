import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsToMonth,
  completedMonths,
  completedYears,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  firstDayOfPeriod,
  isIsoDate,
  isMonth,
  isPeriod,
  lastDayOf,
  lastDayOfPeriod,
  monthOf,
  monthsOf,
  periodOf,
} from '@shared/domain/calendar';
import type { IsoDate, Month, Period } from '@shared/domain/calendar';

const date = (text: string) => text as IsoDate;
const anyDate = fc.integer({ min: -25_000, max: 40_000 }).map(dateOfDayNumber);

describe('dates', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
  test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '03/06/2026', ''])(
    '%s does not',
    (text) => expect(isIsoDate(text)).toBe(false),
  );

  it('has no day outside the calendar', () => {
    expect(dateOf(2026, 2, 29)).toBeUndefined();
    expect(dateOf(2026, 2, 28)).toBe('2026-02-28');
    expect(dateOf(2026, 1.5, 1)).toBeUndefined();
  });

  it('counts days both ways without losing one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(dateOfDayNumber(dayNumber(day))).toBe(day);
        expect(dayNumber(addDays(day, days)) - dayNumber(day)).toBe(days);
        expect(isIsoDate(addDays(day, days))).toBe(true);
      }),
    );
  });

  it('orders as text as it does in time', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2026-03-15', -15, '2024-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });

  it('adds and takes away', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (day, months) => {
        expect(addMonthsToMonth(addMonthsToMonth(monthOf(day), months), -months)).toBe(monthOf(day));
        expect(monthOf(addMonths(day, months))).toBe(addMonthsToMonth(monthOf(day), months));
      }),
    );
  });

  it('knows a month and a bimester when it sees one', () => {
    expect(['2026-01', '2026-12'].every(isMonth)).toBe(true);
    expect(['2026-00', '2026-13', '2026-1'].some(isMonth)).toBe(false);
    expect(['2026-B1', '2026-B6'].every(isPeriod)).toBe(true);
    expect(['2026-B0', '2026-B7', '2026-3'].some(isPeriod)).toBe(false);
  });
});

describe('completed age', () => {
  test.each([
    ['2020-05-31', '2026-05-30', 5],
    ['2020-05-31', '2026-05-31', 6],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
  ])('born %s, on %s: %i years', (birth, on, years) => {
    expect(completedYears(date(birth), date(on))).toBe(years);
  });

  it('is the number of monthly birthdays reached, counted one by one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 2000 }), (birth, days) => {
        const on = addDays(birth, days);
        let reached = 0;
        // A monthly birthday that the month does not have falls on the first of the next.
        const birthday = (n: number) => {
          const day = addMonths(birth, n);
          return day.slice(8) === birth.slice(8) ? day : addDays(lastDayOf(monthOf(day)), 1);
        };
        while (birthday(reached + 1) <= on) reached += 1;
        expect(completedMonths(birth, on)).toBe(reached);
        expect(completedYears(birth, on)).toBe(Math.floor(reached / 12));
      }),
    );
  });
});

describe('bimesters', () => {
  it('2026-B3 is May and June', () => {
    const period = '2026-B3' as Period;
    expect(monthsOf(period)).toEqual(['2026-05', '2026-06']);
    expect([firstDayOfPeriod(period), lastDayOfPeriod(period)]).toEqual(['2026-05-01', '2026-06-30']);
  });

  it('holds each month in exactly one', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        const month: Month = monthOf(day);
        expect(monthsOf(periodOf(month))).toContain(month);
      }),
    );
  });
});
