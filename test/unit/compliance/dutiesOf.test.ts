import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths, completedYears, dateOfDayNumber, lastDayOf, toDate, toMonth } from '@shared/domain/calendar';
import { dutiesOf } from '@shared/domain/compliance/dutiesOf';
import type { Duty } from '@shared/domain/compliance/duties';
import type { Member, Pregnancy } from '@shared/domain/households';
import { defaultRuleSet } from '@shared/domain/ruleSets';
import { aMember, aPregnancy } from '../../support/households';

type Given = {
  readonly member?: Parameters<typeof aMember>[0];
  readonly pregnancies?: readonly Pregnancy[];
  readonly affiliated?: string | null;
  readonly graceFrom?: string;
};

/** Someone long in a household affiliated in 2012, unless told otherwise. */
function monthOfMember(month: string, { member = {}, pregnancies = [], affiliated = '2012-02-01', graceFrom }: Given) {
  return dutiesOf({
    member: aMember(member),
    pregnancies,
    affiliationDate: affiliated === null ? null : toDate(affiliated),
    ...(graceFrom === undefined ? {} : { graceFrom: toDate(graceFrom) }),
    month: toMonth(month),
    rules: defaultRuleSet,
  });
}
const dutyIn = (month: string, duty: Duty, given: Given) =>
  monthOfMember(month, given).duties.find((row) => row.duty === duty);
/** `due rule` of one duty, or undefined. */
function row(month: string, duty: Duty, given: Given) {
  const found = dutyIn(month, duty, given);
  return found === undefined ? undefined : `${found.due} ${found.rule}`;
}
const born = (birthDate: string, more: Partial<Record<keyof Member, unknown>> = {}): Given => ({
  member: { birthDate, ...more } as NonNullable<Given['member']>,
});

describe('D1: a member on the last day of the month', () => {
  test.each([
    ['who leaves on 10 June: May', { exitDate: '2026-06-10' }, '2026-05', true],
    ['who leaves on 10 June: June', { exitDate: '2026-06-10' }, '2026-06', false],
    ['whose first day outside is the last of the month', { exitDate: '2026-05-31' }, '2026-05', false],
    ['whose first day outside is the first of the next', { exitDate: '2026-06-01' }, '2026-05', true],
    ['who enters on the last day: the month itself', { entryDate: '2026-05-31' }, '2026-05', false],
    ['who enters on the last day: the next', { entryDate: '2026-05-31' }, '2026-06', true],
  ])('%s', (_case, dates, month, judged) => {
    const result = monthOfMember(month, born('2016-01-01', dates));
    expect(result.inHousehold).toBe(judged);
    expect(result.duties.length > 0).toBe(judged);
  });

  it('has no row before the entry', () => {
    expect(monthOfMember('2026-04', born('2016-01-01', { entryDate: '2026-05-31' })).rule).toBe('D1');
  });
});

describe('D2: duties start the month after', () => {
  const pupil = born('2016-01-01');

  test.each([
    ['affiliated 2026-06-30', '2026-06-30', '2026-06', false],
    ['affiliated 2026-06-30', '2026-06-30', '2026-07', true],
    ['affiliated 2026-07-01', '2026-07-01', '2026-07', false],
    ['affiliated 2026-07-01', '2026-07-01', '2026-08', true],
    ['affiliated 2026-05-10', '2026-05-10', '2026-05', false],
    ['affiliated 2026-05-10', '2026-05-10', '2026-06', true],
    ['never affiliated', null, '2026-06', false],
  ])('%s (%s), month %s', (_case, affiliated, month, judged) => {
    expect(monthOfMember(month, { ...pupil, affiliated }).inHousehold).toBe(judged);
  });

  it('asks nothing in the month in which a child born in January is registered, then CRED', () => {
    const child = born('2026-01-03', { entryDate: '2026-05-20' });
    expect(monthOfMember('2026-05', child)).toEqual({ inHousehold: false, rule: 'D2', duties: [], tasks: [] });
    expect(dutyIn('2026-06', 'CRED', child)).toMatchObject({ due: 'DUE', controls: ['CRED 5 meses'] });
  });

  it('counts the day a newborn is registered here', () => {
    const newborn = born('2026-05-12', { entryDate: '2026-05-12' });
    expect(monthOfMember('2026-05', newborn).inHousehold).toBe(false);
    expect(row('2026-06', 'CRED', newborn)).toBe('DUE D6');
  });

  it('gives no new grace to one who comes from another affiliated household', () => {
    const atTheAunts = { ...born('2026-02-01', { entryDate: '2026-06-20' }), graceFrom: '2026-03-05' };
    expect(monthOfMember('2026-06', atTheAunts).inHousehold).toBe(true);
    expect(monthOfMember('2026-06', { ...atTheAunts, graceFrom: '2026-06-20' }).inHousehold).toBe(false);
    const atHome = born('2026-02-01', { entryDate: '2026-03-05', exitDate: '2026-06-20' });
    expect(monthOfMember('2026-05', atHome).inHousehold).toBe(true);
    expect(monthOfMember('2026-06', atHome).inHousehold).toBe(false);
  });
});

describe('D3: months the rule set waives', () => {
  test.each([
    ['2020-02', 'NOT_DUE D5'],
    ['2020-03', 'WAIVED D3'],
    ['2020-06', 'WAIVED D3'],
    ['2020-07', 'DUE D4'],
  ])('school in %s: %s', (month, expected) => {
    expect(row(month, 'SCHOOL', born('2010-01-01'))).toBe(expected);
  });

  it('waives every duty there would be, also one with nothing due', () => {
    // 26 months old: no CRED window closes in April 2020.
    expect(row('2020-04', 'CRED', born('2018-02-10', { entryDate: '2018-03-01' }))).toBe('WAIVED D3');
    const pregnant = { pregnancies: [aPregnancy({ lmpDate: '2019-12-01', registeredDate: '2020-01-10' })] };
    expect(row('2020-04', 'PRENATAL', pregnant)).toBe('WAIVED D3');
    expect(row('2020-04', 'SUPPLEMENT', born('2019-05-01', { entryDate: '2019-06-01' }))).toBe('WAIVED D3');
  });

  it('invents no duty', () => {
    expect(monthOfMember('2020-04', born('2003-01-01'))).toMatchObject({ rule: 'D13', duties: [] });
  });
});

describe('D4, D5: school', () => {
  test.each([
    ['6th birthday on 31 May: May', '2020-05-31', '2026-05', 'DUE D4'],
    ['6th birthday on 1 June: May', '2020-06-01', '2026-05', undefined],
    ['6th birthday on 1 June: June', '2020-06-01', '2026-06', 'DUE D4'],
    ['15th birthday on 31 May: April', '2011-05-31', '2026-04', 'DUE D4'],
    ['15th birthday on 31 May: May', '2011-05-31', '2026-05', undefined],
    ['15th birthday on 1 June: May', '2011-06-01', '2026-05', 'DUE D4'],
    ['January', '2016-01-01', '2026-01', 'NOT_DUE D5'],
    ['February', '2016-01-01', '2026-02', 'NOT_DUE D5'],
    ['March', '2016-01-01', '2026-03', 'DUE D4'],
    ['December', '2016-01-01', '2026-12', 'DUE D4'],
    ['born on 29 February, 28 February of the 6th year', '2020-02-29', '2026-02', undefined],
  ])('%s', (_case, birthDate, month, expected) => {
    expect(row(month, 'SCHOOL', born(birthDate))).toBe(expected);
  });

  it('follows the age, not the target group: 14 years in 2012', () => {
    expect(row('2012-05', 'SCHOOL', born('1998-01-01'))).toBe('DUE D4');
  });
});

describe('D6, D7: CRED', () => {
  test.each([
    ['window of 8 months closes on 18 May', '2025-09-03', '2026-05', 'DUE D6'],
    ['30 months: nothing closes in the month after', '2023-11-20', '2026-07', 'NOT_DUE D7'],
    ['57 months, closing on the last day it can', '2021-08-01', '2026-05', 'DUE D6'],
    ['58 months', '2021-08-01', '2026-06', 'NOT_DUE D7'],
    ['60 months', '2021-05-10', '2026-05', 'NOT_DUE D7'],
    ['a day before the 6th birthday', '2020-06-01', '2026-05', 'NOT_DUE D7'],
    ['6th birthday on the last day', '2020-05-31', '2026-05', undefined],
  ])('%s', (_case, birthDate, month, expected) => {
    expect(row(month, 'CRED', born(birthDate, { entryDate: birthDate }))).toBe(expected);
  });

  it('names every control that closes and the days that serve', () => {
    const newborn = { ...born('2026-05-01', { entryDate: '2026-05-01' }), graceFrom: '2026-04-30' };
    expect(dutyIn('2026-05', 'CRED', newborn)).toMatchObject({
      controls: ['CRED recién nacido 1', 'CRED recién nacido 2', 'CRED recién nacido 3'],
      interval: { from: '2026-05-01', to: '2026-05-31' },
    });
    expect(dutyIn('2026-06', 'CRED', newborn)).toMatchObject({
      controls: ['CRED recién nacido 4', 'CRED 1 mes'],
      interval: { from: '2026-05-07', to: '2026-06-30' },
    });
  });
});

describe('D8, D9, D10: prenatal', () => {
  const pregnant = (given: Parameters<typeof aPregnancy>[0]): Given => ({ pregnancies: [aPregnancy(given)] });

  test.each([
    ['registered 10 April: April', { registeredDate: '2026-04-10' }, '2026-04', 'NOT_DUE D9'],
    ['registered 10 April: May', { registeredDate: '2026-04-10' }, '2026-05', 'DUE D8'],
    ['registered on the first day', { registeredDate: '2026-05-01' }, '2026-05', 'NOT_DUE D9'],
    ['registered on the last day', { registeredDate: '2026-05-31' }, '2026-05', 'NOT_DUE D9'],
    ['registered the day before', { registeredDate: '2026-04-30' }, '2026-05', 'DUE D8'],
    ['not registered yet', { registeredDate: '2026-06-01' }, '2026-05', undefined],
    ['birth on 3 June: May', { endedDate: '2026-06-03' }, '2026-05', 'DUE D8'],
    ['birth on 3 June: June', { endedDate: '2026-06-03' }, '2026-06', 'NOT_DUE D9'],
    ['birth on 3 June: July', { endedDate: '2026-06-03' }, '2026-07', undefined],
    ['birth on the first day', { endedDate: '2026-05-01' }, '2026-05', 'NOT_DUE D9'],
    ['birth on the last day', { endedDate: '2026-05-31' }, '2026-05', 'NOT_DUE D9'],
    ['FUR + 294 is the first day', { lmpDate: '2025-07-11' }, '2026-05', 'DUE D8'],
    ['FUR + 294 is the day before', { lmpDate: '2025-07-10' }, '2026-05', 'NOT_DUE D10'],
    ['FPP + 14 is the first day', { lmpDate: null, eddDate: '2026-04-17' }, '2026-05', 'DUE D8'],
    ['FPP + 14 is the day before', { lmpDate: null, eddDate: '2026-04-16' }, '2026-05', 'NOT_DUE D10'],
    ['neither FUR nor FPP', { lmpDate: null, registeredDate: '2025-08-01' }, '2026-05', 'DUE D8'],
    ['neither, long ago', { lmpDate: null, registeredDate: '2025-07-01' }, '2026-05', 'NOT_DUE D10'],
  ])('%s', (_case, given, month, expected) => {
    expect(row(month, 'PRENATAL', pregnant(given))).toBe(expected);
  });

  it('asks for the outcome, without blocking', () => {
    expect(monthOfMember('2026-05', pregnant({ lmpDate: '2025-07-10' })).tasks).toEqual(['REGISTER_OUTCOME']);
    expect(monthOfMember('2026-05', pregnant({ lmpDate: '2025-07-11' })).tasks).toEqual([]);
  });

  it('is one duty, served within the calendar month, also after an earlier pregnancy', () => {
    const pregnancies = [
      aPregnancy({ registeredDate: '2025-01-10', endedDate: '2026-05-02' }),
      aPregnancy({ lmpDate: '2026-01-20', registeredDate: '2026-04-10' }),
    ];
    const { duties } = monthOfMember('2026-05', { pregnancies });
    expect(duties).toMatchObject([
      { duty: 'PRENATAL', due: 'DUE', interval: { from: '2026-05-01', to: '2026-05-31' } },
    ]);
  });

  it('stands beside school for a pregnant pupil', () => {
    const pupil = { ...born('2012-01-01'), pregnancies: [aPregnancy()] };
    expect(monthOfMember('2026-05', pupil).duties.map(({ duty }) => duty)).toEqual(['SCHOOL', 'PRENATAL']);
  });
});

describe('D11: supplement', () => {
  test.each([
    ['6 months on the last day', '2025-11-30', 'DUE D11'],
    ['a day short of 6 months', '2025-12-01', undefined],
    ['24 months on the last day', '2024-05-31', 'DUE D11'],
    ['a day short of 25 months', '2024-05-01', 'DUE D11'],
    ['25 months on the last day', '2024-04-30', undefined],
  ])('%s', (_case, birthDate, expected) => {
    expect(row('2026-05', 'SUPPLEMENT', born(birthDate, { entryDate: '2026-01-01' }))).toBe(expected);
  });
});

describe('D12: identity document', () => {
  test.each([
    ['without document', { documentType: 'NONE' }, true],
    ['with a CNV', { documentType: 'CNV' }, true],
    ['with a CUI', { documentType: 'CUI' }, false],
    ['with a DNI', { documentType: 'DNI' }, false],
    ['without document, 18 on the last day', { documentType: 'NONE', birthDate: '2008-05-31' }, false],
    ['without document, 18 the day after', { documentType: 'NONE', birthDate: '2008-06-01' }, true],
  ])('%s', (_case, given, listed) => {
    const { tasks, duties } = monthOfMember('2026-05', born('2010-01-01', given));
    expect(tasks.includes('IDENTITY_DOCUMENT')).toBe(listed);
    expect(duties).toEqual([]);
  });
});

describe('D13: exempt', () => {
  test.each([
    ['16 years old', '2010-01-01'],
    ['elderly', '1950-01-01'],
    ['mother of 34', '1992-02-10'],
  ])('%s: in the household, without duty', (_case, birthDate) => {
    expect(monthOfMember('2026-05', born(birthDate))).toMatchObject({ inHousehold: true, rule: 'D13', duties: [] });
  });
});

describe('every member and month', () => {
  const birth = fc.integer({ min: 0, max: 20_000 }).map(dateOfDayNumber);
  const monthsAfter = fc.integer({ min: 1, max: 300 });

  it('owes each duty at most once, each by one row of the table', () => {
    fc.assert(
      fc.property(birth, monthsAfter, (birthDate, months) => {
        const month = toMonth(addMonths(birthDate, months).slice(0, 7));
        const { duties } = monthOfMember(month, {
          ...born(birthDate, { entryDate: birthDate }),
          affiliated: birthDate,
          pregnancies: [aPregnancy({ registeredDate: birthDate })],
        });
        expect(new Set(duties.map(({ duty }) => duty)).size).toBe(duties.length);
        const age = completedYears(birthDate, lastDayOf(month));
        expect(duties.some(({ duty }) => duty === 'CRED')).toBe(age <= 5);
        expect(duties.some(({ duty }) => duty === 'SCHOOL')).toBe(age >= 6 && age <= 14);
        const wrong = duties.filter(({ due, interval, controls, duty }) => {
          // A waived month keeps what its duty would have asked: nothing, where no window closes in it.
          const asksNothing = interval === null && controls.length === 0;
          if (due === 'NOT_DUE' || (due === 'WAIVED' && asksNothing)) return !asksNothing;
          if (duty === 'SCHOOL' || duty === 'SUPPLEMENT') return interval !== null;
          return interval === null || interval.from > interval.to || interval.from < birthDate || controls.length === 0;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});
