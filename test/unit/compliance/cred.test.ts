import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonthsToMonth, completedMonths, dateOfDayNumber, monthOf, toDate, toMonth } from '@shared/domain/calendar';
import { controlsClosingIn, credNormOf, credWindows, servingInterval } from '@shared/domain/compliance/cred';
import { defaultRuleSet, ruleSetNamed } from '@shared/domain/ruleSets';

const { controls } = credNormOf(toMonth('2026-05'), defaultRuleSet);
const windowOf = (birth: string, label: string) => {
  const found = credWindows(toDate(birth), controls, defaultRuleSet).find(({ control }) => control.label === label);
  return found === undefined ? undefined : [found.opens, found.closes];
};

describe('windows of the CRED controls', () => {
  test.each([
    ['CRED recién nacido 1', '2026-03-01', '2026-03-19'],
    ['CRED recién nacido 3', '2026-03-01', '2026-03-30'],
    ['CRED recién nacido 4', '2026-03-07', '2026-04-06'],
    ['CRED 1 mes', '2026-03-17', '2026-04-16'],
    ['CRED 8 meses', '2026-10-17', '2026-11-16'],
    ['CRED 22 meses', '2027-12-17', '2028-01-16'],
    ['CRED 24 meses', '2028-01-31', '2028-03-31'],
    ['CRED 57 meses', '2030-11-01', '2030-12-31'],
  ])('of a child born on 2026-03-01: %s, %s to %s', (label, opens, closes) => {
    expect(windowOf('2026-03-01', label)).toEqual([opens, closes]);
  });

  it('never opens before birth', () => {
    expect(windowOf('2026-03-01', 'CRED recién nacido 2')?.[0]).toBe('2026-03-01');
  });

  it('closes each control of the norm in exactly one month, all of them before 60 months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 22_000 }).map(dateOfDayNumber), (birth) => {
        const months = Array.from({ length: 72 }, (_none, index) => addMonthsToMonth(monthOf(birth), index));
        const before = toDate('1969-12-31');
        const closing = months.flatMap((month) => controlsClosingIn(birth, month, defaultRuleSet, before));
        expect(closing.map(({ control }) => control.number)).toEqual(controls.map(({ number }) => number));
        for (const { closes } of closing) expect(completedMonths(birth, closes)).toBeLessThan(60);
      }),
    );
  });
});

describe('controls asked for in a month', () => {
  const birth = toDate('2025-09-03');
  const closing = (month: string, after: string) =>
    controlsClosingIn(birth, toMonth(month), defaultRuleSet, toDate(after)).map(({ control }) => control.label);

  it('are those that close after the entry', () => {
    // The window of 8 months closes on 2026-05-18.
    expect(closing('2026-05', '2026-05-17')).toEqual(['CRED 8 meses']);
    expect(closing('2026-05', '2026-05-18')).toEqual([]);
    expect(closing('2026-06', '2026-05-18')).toEqual(['CRED 9 meses']);
  });

  it('are served from their earliest opening to the end of the month', () => {
    const month = toMonth('2026-05');
    const windows = controlsClosingIn(birth, month, defaultRuleSet, birth);
    expect(servingInterval(windows, month)).toEqual({ from: '2026-04-18', to: '2026-05-31' });
    expect(servingInterval([], month)).toBeNull();
    const earlier = toMonth('2025-10');
    const three = controlsClosingIn(birth, earlier, defaultRuleSet, birth);
    expect(three.map(({ opens }) => opens)).toEqual(['2025-09-03', '2025-09-09', '2025-09-18']);
    expect(servingInterval(three.toReversed(), earlier)?.from).toBe('2025-09-03');
  });
});

describe('the norm of the month', () => {
  test.each([
    ['CEPAL', '2012-05', 'NTS 137-2017-MINSA', 33],
    ['R2005', '2009-12', 'NTS 087-2010-MINSA', 31],
    ['R2010', '2013-12', 'NTS 087-2010-MINSA', 31],
    ['R2014', '2017-07', 'NTS 087-2010-MINSA', 31],
    ['R2014', '2017-08', 'NTS 137-2017-MINSA', 33],
    ['R2021', '2025-10', 'NTS 137-2017-MINSA', 33],
    ['R2021', '2025-11', 'RM 682-2025-MINSA', 33],
  ])('of %s in %s is %s with %i controls', (name, month, code, count) => {
    const norm = credNormOf(toMonth(month), ruleSetNamed(name));
    expect(norm.code).toBe(code);
    expect(norm.controls).toHaveLength(count);
    expect(norm.controls.map(({ number }) => number)).toEqual(norm.controls.map((_control, index) => index + 1));
  });

  it('decides, whatever norm the child was born under', () => {
    const closing = (birth: string, month: string) =>
      controlsClosingIn(toDate(birth), toMonth(month), ruleSetNamed('R2014'), toDate(birth)).map(
        ({ control }) => control.label,
      );
    // Two controls of the newborn until July 2017, four from August on.
    expect(closing('2017-06-20', '2017-07')).toEqual(['CRED recién nacido 1', 'CRED recién nacido 2']);
    expect(closing('2017-07-20', '2017-08')).toEqual([
      'CRED recién nacido 1',
      'CRED recién nacido 2',
      'CRED recién nacido 3',
      'CRED recién nacido 4',
    ]);
  });
});
