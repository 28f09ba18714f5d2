import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonthsToMonth, dateOfDayNumber, toDate, toMonth, type Month } from '@shared/domain/calendar';
import type { Duty } from '@shared/domain/compliance/duties';
import { dutiesOf } from '@shared/domain/compliance/dutiesOf';
import type { DutyInput } from '@shared/domain/compliance/dutyCase';
import type { Pregnancy } from '@shared/domain/households';
import { laidOver, RULE_SETS, ruleSetNamed, ruleSetOf } from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { aMember, aPregnancy } from '../../support/households';

type Given = {
  readonly birthDate: string;
  /** Since when the child goes to a school. */
  readonly schoolSince?: string;
  readonly supplied?: boolean;
  readonly finished?: boolean;
  readonly pregnancies?: readonly Pregnancy[];
};

/** Somebody whose household has been affiliated since before the programme. */
function given(month: Month, rules: RuleSet, { birthDate, schoolSince, supplied, finished, ...more }: Given) {
  const entryDate = birthDate > '2004-01-01' ? birthDate : '2004-01-01';
  const services =
    schoolSince === undefined
      ? []
      : [{ facilityId: 'S', kind: 'SCHOOL' as const, since: toDate(schoolSince), until: null }];
  return {
    member: {
      ...aMember({ birthDate, entryDate, secondaryComplete: finished ?? false }),
      services,
      initialSupplied: supplied ?? false,
    },
    pregnancies: more.pregnancies ?? [],
    affiliationDate: toDate('2004-01-01'),
    month,
    rules,
  } satisfies DutyInput;
}
const owed = (month: string, name: string, who: Given) =>
  dutiesOf(given(toMonth(month), ruleSetNamed(name), who)).duties;
const row = (month: string, name: string, duty: Duty, who: Given) => {
  const found = owed(month, name, who).find((one) => one.duty === duty);
  return found && `${found.due} ${found.rule}`;
};

describe('school, by the rules of the time', () => {
  test.each([
    ['R2005', '2008-05', '2002-05-31', 'DUE D4'],
    ['R2005', '2008-05', '2002-06-01', undefined],
    ['R2005', '2008-05', '1993-06-01', 'DUE D4'],
    ['R2005', '2008-05', '1993-05-31', undefined],
    // 6 years by 30 June: from March of that year on, or not until the next.
    ['R2010', '2012-03', '2006-06-30', 'DUE D4'],
    ['R2010', '2012-12', '2006-07-01', undefined],
    ['R2010', '2013-03', '2006-07-01', 'DUE D4'],
    ['R2010', '2012-02', '2006-06-30', 'NOT_DUE D5'],
    ['R2010', '2012-05', '1997-06-01', 'DUE D4'],
    ['R2010', '2012-05', '1997-05-31', undefined],
    // 6 years by 31 March.
    ['R2014', '2015-03', '2009-03-31', 'DUE D4'],
    ['R2014', '2015-12', '2009-04-01', undefined],
    ['R2014', '2016-03', '2009-04-01', 'DUE D4'],
    ['R2014', '2015-05', '1996-06-01', 'DUE D4'],
    ['R2014', '2015-05', '1996-05-31', undefined],
    ['R2021', '2023-03', '2017-03-31', 'DUE D4'],
    ['R2021', '2023-12', '2017-04-01', undefined],
    ['R2021', '2023-05', '2004-06-01', 'DUE D4'],
    ['R2021', '2023-05', '2004-05-31', undefined],
    ['R2021', '2023-01', '2015-05-31', 'NOT_DUE D5'],
  ])('%s in %s, born on %s: %s', (name, month, birthDate, expected) => {
    expect(row(month, name, 'SCHOOL', { birthDate })).toBe(expected);
  });

  test.each([
    ['CEPAL', 'DUE D4'],
    ['R2010', 'DUE D4'],
    ['R2014', undefined],
    ['R2021', undefined],
  ])('under %s who finished secondary school at 14: %s', (name, expected) => {
    const month = name === 'R2010' ? '2012-05' : name === 'R2021' ? '2022-05' : '2016-05';
    const birthDate = `${Number(month.slice(0, 4)) - 14}-01-10`;
    expect(row(month, name, 'SCHOOL', { birthDate, finished: true })).toBe(expected);
    expect(row(month, name, 'SCHOOL', { birthDate })).toBe('DUE D4');
  });
});

describe('initial school, from 3 years where there is one', () => {
  const threeOnTheLastDay = { birthDate: '2012-05-31' };
  const threeTheDayAfter = { birthDate: '2012-06-01' };

  test.each([
    ['supplied', { supplied: true }],
    ['going to one', { schoolSince: '2015-03-01' }],
    ['starting on the last day', { schoolSince: '2015-05-31' }],
  ])('is due %s, in the place of CRED', (_case, initial) => {
    const child = { ...threeOnTheLastDay, ...initial };
    expect(row('2015-05', 'R2014', 'SCHOOL', child)).toBe('DUE D14');
    expect(row('2015-05', 'R2014', 'CRED', child)).toBeUndefined();
    expect(row('2016-01', 'R2014', 'SCHOOL', child)).toBe('NOT_DUE D5');
    expect(row('2016-01', 'R2014', 'CRED', child)).toBeUndefined();
  });

  test.each([
    ['nowhere', {}],
    ['from the next month on', { schoolSince: '2015-06-01' }],
  ])('is not due where it is supplied %s, and CRED is', (_case, initial) => {
    const child = { ...threeOnTheLastDay, ...initial };
    expect(row('2015-05', 'R2014', 'SCHOOL', child)).toBeUndefined();
    expect(row('2015-05', 'R2014', 'CRED', child)).toMatch(/D6|D7/);
  });

  it('begins with the third birthday and lasts until primary school', () => {
    expect(row('2015-05', 'R2014', 'SCHOOL', { ...threeTheDayAfter, supplied: true })).toBeUndefined();
    expect(row('2015-05', 'R2014', 'CRED', { ...threeTheDayAfter, supplied: true })).toMatch(/D6|D7/);
    expect(row('2015-06', 'R2014', 'SCHOOL', { ...threeTheDayAfter, supplied: true })).toBe('DUE D14');
    // 6 years old since April, but not by 31 March.
    expect(row('2015-12', 'R2014', 'SCHOOL', { birthDate: '2009-04-01', supplied: true })).toBe('DUE D14');
    expect(row('2016-03', 'R2014', 'SCHOOL', { birthDate: '2009-04-01', supplied: true })).toBe('DUE D4');
  });

  it.each(['CEPAL', 'R2005', 'R2010'])('is nobody’s duty under %s', (name) => {
    const month = name === 'R2005' ? '2008-05' : '2012-05';
    const birthDate = name === 'R2005' ? '2004-05-10' : '2008-05-10';
    expect(row(month, name, 'SCHOOL', { birthDate, supplied: true, schoolSince: birthDate })).toBeUndefined();
  });
});

describe('CRED, by the rules of the time', () => {
  const last = (name: string, month: string, birthDate: string, more: Partial<Given> = {}) =>
    row(month, name, 'CRED', { birthDate, ...more });

  test.each([
    ['CEPAL', '2019-05', '2013-06-01', '2013-05-31'],
    ['R2005', '2009-05', '2003-06-01', '2003-05-31'],
    ['R2010', '2012-05', '2007-06-01', '2007-05-31'],
    ['R2014', '2015-05', '2010-06-01', '2010-05-31'],
    ['R2021', '2023-05', '2018-06-01', '2018-05-31'],
  ])('ends under %s in %s for who was born on %s, not %s', (name, month, within, beyond) => {
    expect(last(name, month, within)).toMatch(/D6|D7/);
    expect(last(name, month, beyond)).toBeUndefined();
  });

  test.each([
    ['R2010', '2012-05', '2010-06-01', true],
    ['R2010', '2012-05', '2010-05-31', false],
    ['R2014', '2015-05', '2012-06-01', true],
    ['R2014', '2015-05', '2012-05-31', false],
    ['R2021', '2023-05', '2020-06-01', true],
    ['R2021', '2023-05', '2020-05-31', false],
    ['R2005', '2008-05', '2005-05-31', true],
    ['CEPAL', '2015-05', '2012-05-31', true],
  ])('%s in %s asks it of who was born on %s and goes to initial school: %s', (name, month, birthDate, asked) => {
    expect(last(name, month, birthDate, { schoolSince: birthDate }) !== undefined).toBe(asked);
    expect(last(name, month, birthDate)).toMatch(/D6|D7/);
  });

  it('is not lost in 2012 by a school nobody goes to', () => {
    expect(last('R2010', '2012-05', '2008-05-10', { supplied: true })).toMatch(/D6|D7/);
  });
});

describe('supplement and prenatal control, by the rules of the time', () => {
  test.each([
    ['CEPAL', '2012-05', 'DUE D11'],
    ['R2005', '2008-05', 'DUE D11'],
    ['R2010', '2012-05', undefined],
    ['R2014', '2015-05', undefined],
    ['R2021', '2023-05', undefined],
  ])('%s in %s: supplement %s', (name, month, expected) => {
    const birthDate = `${Number(month.slice(0, 4)) - 1}-05-01`;
    expect(row(month, name, 'SUPPLEMENT', { birthDate })).toBe(expected);
  });

  it.each(RULE_SETS.map(({ name }) => name))('%s asks one control in each month, of a pupil as well', (name) => {
    const month = { CEPAL: '2012-05', R2005: '2008-05', R2010: '2012-05', R2014: '2015-05' }[name] ?? '2023-05';
    const year = Number(month.slice(0, 4));
    const lmpDate = toDate(`${year - 1}-12-01`);
    const pregnancies = [aPregnancy({ lmpDate, registeredDate: `${year}-02-10` })];
    const duties = owed(month, name, { birthDate: `${year - 13}-01-10`, pregnancies });
    expect(duties.map(({ duty, due }) => `${duty} ${due}`)).toEqual(['SCHOOL DUE', 'PRENATAL DUE']);
  });
});

describe('six prenatal controls, each in its weeks', () => {
  const cepal = ruleSetNamed('CEPAL');
  const rules = { ...cepal, prenatalRule: { ...cepal.prenatalRule, value: 'MIN6_WINDOWS' as const } };
  const prenatal = (month: string, pregnancy: Parameters<typeof aPregnancy>[0] = {}) => {
    const pregnancies = [aPregnancy({ lmpDate: '2026-01-05', registeredDate: '2026-02-20', ...pregnancy })];
    return dutiesOf(given(toMonth(month), rules, { birthDate: '1992-02-10', pregnancies })).duties[0];
  };

  // Weeks of FUR 2026-01-05: 14 begins on 13 April, 22 on 8 June, 25 on 29 June, 30 on 3 August, 36 on 14 September, 41 on 19 October.
  test.each([
    ['2026-03', 'NOT_DUE', 'D15', [], null],
    ['2026-04', 'DUE', 'D8', ['Control prenatal 1'], { from: '2026-01-05', to: '2026-04-30' }],
    ['2026-05', 'NOT_DUE', 'D15', [], null],
    ['2026-06', 'DUE', 'D8', ['Control prenatal 2', 'Control prenatal 3'], { from: '2026-01-05', to: '2026-06-30' }],
    ['2026-07', 'NOT_DUE', 'D15', [], null],
    ['2026-08', 'DUE', 'D8', ['Control prenatal 4'], { from: '2026-07-13', to: '2026-08-31' }],
    ['2026-09', 'DUE', 'D8', ['Control prenatal 5'], { from: '2026-08-24', to: '2026-09-30' }],
    ['2026-10', 'DUE', 'D8', ['Control prenatal 6'], { from: '2026-09-21', to: '2026-10-31' }],
  ] as const)('%s: %s %s %j', (month, due, rule, controls, interval) => {
    expect(prenatal(month)).toMatchObject({ due, rule, controls, interval });
  });

  it('takes the expected day of birth where FUR is not known, and asks nothing where neither is', () => {
    expect(prenatal('2026-04', { lmpDate: null, eddDate: '2026-10-12' })).toMatchObject({ rule: 'D8' });
    expect(prenatal('2026-04', { lmpDate: null, eddDate: null })).toMatchObject({ due: 'NOT_DUE', rule: 'D15' });
  });
});

describe('the month and its rules', () => {
  const birth = fc.integer({ min: 7000, max: 20_000 }).map(dateOfDayNumber);
  const month = fc.integer({ min: 0, max: 240 }).map((index) => addMonthsToMonth(toMonth('2006-01'), index));
  const setOf = (of: Month) => {
    const on = toDate(`${of}-15`);
    const rules = ruleSetOf(on);
    if (rules === undefined) throw new Error('before the programme');
    return laidOver(rules, on);
  };

  it('owes in a month what the rules of that month ask, whichever month was judged before', () => {
    fc.assert(
      fc.property(
        birth,
        fc.array(month, { minLength: 2, maxLength: 12 }),
        fc.boolean(),
        (birthDate, months, supplied) => {
          const judge = (of: Month) => dutiesOf(given(of, setOf(of), { birthDate, supplied }));
          const inOrder = months.map(judge);
          const backwards = months.toReversed().map(judge).toReversed();
          expect(backwards).toEqual(inOrder);
          for (const [index, of] of months.entries()) {
            const asked = setOf(of).duties.map(({ duty }) => duty);
            expect(inOrder[index]?.duties.filter(({ duty }) => !asked.includes(duty))).toEqual([]);
          }
        },
      ),
    );
  });

  it('does not depend on the order of pregnancies, schools and duties', () => {
    fc.assert(
      fc.property(birth, month, fc.array(birth, { maxLength: 3 }), (birthDate, of, days) => {
        const rules = setOf(of);
        const pregnancies = days.map((day) => aPregnancy({ lmpDate: day, registeredDate: day }));
        const one = given(of, rules, { birthDate, schoolSince: birthDate, pregnancies });
        const other = {
          ...one,
          pregnancies: pregnancies.toReversed(),
          rules: { ...rules, duties: rules.duties.toReversed() },
        };
        expect(dutiesOf(other).duties.toReversed()).toEqual(dutiesOf(one).duties);
      }),
    );
  });

  it('lets nobody be both in initial school and in CRED, nor in two schools', () => {
    fc.assert(
      fc.property(birth, month, fc.boolean(), (birthDate, of, supplied) => {
        const { duties } = dutiesOf(given(of, setOf(of), { birthDate, supplied }));
        const rows = duties.map(({ duty, rule }) => `${duty} ${rule}`);
        expect(rows.includes('SCHOOL D14') && rows.some((one) => one.startsWith('CRED'))).toBe(false);
        expect(new Set(duties.map(({ duty }) => duty)).size).toBe(duties.length);
      }),
    );
  });
});
