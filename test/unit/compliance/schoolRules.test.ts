import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lastDayOf, toDate, toMonth } from '@shared/domain/calendar';
import { dutiesOf } from '@shared/domain/compliance/dutiesOf';
import { checkDecision, isYearJudgedIn, reasonsFor, YEAR_NOT_PASSED } from '@shared/domain/compliance/resolve';
import type { PupilMonth, SchoolReport } from '@shared/domain/compliance/school';
import { targetsOn } from '@shared/domain/compliance/targets';
import { secondarySinceOf } from '@shared/domain/households/enrolment';
import { RULE_SETS, ruleSetNamed } from '@shared/domain/ruleSets';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { dutySentence } from '@shared/messages/compliance';
import { aMember } from '../../support/households';
import { aSchool, MAY, schoolOf } from '../../support/statements';

const BY_NUMBER: RuleSet = { ...CEPAL, attendanceRule: { ...CEPAL.attendanceRule, value: 'MAX_UNJUSTIFIED' } };
const ENROLLED: RuleSet = { ...CEPAL, educationTest: { ...CEPAL.educationTest, value: 'ENROLMENT_ACTIVE' } };
const judged = (rules: RuleSet, row: Partial<PupilMonth>, school: Partial<SchoolReport> = {}) => {
  const { state, cause, rule } = schoolOf([aSchool(row, school)], { rules });
  return [state, cause, rule].filter((part) => part !== null).join(' ');
};

describe('at most three unjustified absences a month (domain §4.5)', () => {
  test.each([
    [20, 3, 'COMPLIANT E17'],
    [20, 4, 'NON_COMPLIANT E21'],
    // The number of days plays no part: of 10, 85 % would allow one.
    [10, 3, 'COMPLIANT E17'],
    [10, 4, 'NON_COMPLIANT E21'],
    [27, 4, 'NON_COMPLIANT E21'],
  ])('of %i days %i absences: %s', (classDays, unjustified, expected) => {
    expect(judged(BY_NUMBER, { unjustified }, { classDays })).toBe(expected);
  });

  it('never counts the justified ones, even where a share would', () => {
    const counting = { ...BY_NUMBER, attendanceCountsJustified: { ...CEPAL.attendanceCountsJustified, value: true } };
    expect(judged(counting, { unjustified: 3, justified: 5 })).toBe('COMPLIANT E17');
  });

  it('makes no breach while the days of class are unknown, and none of a month without class', () => {
    expect(judged(BY_NUMBER, { unjustified: 9 }, { classDays: null })).toBe('PENDING DAYS_MISSING E12');
    expect(judged(BY_NUMBER, { unjustified: 0 }, { classDays: 0 })).toBe('NOT_VERIFIABLE_SUPPLY ZERO_DAYS E13');
  });

  it('is told as what it is', () => {
    const breach = schoolOf([aSchool({ unjustified: 4 })], { rules: BY_NUMBER });
    expect(dutySentence({ ...breach, duty: 'SCHOOL', month: MAY, facilityName: 'IE 40123' })).toMatch(
      /se permiten hasta 3 faltas sin justificar al mes/,
    );
  });
});

describe('staying enrolled is enough (domain §4.5)', () => {
  test.each<[string, Partial<PupilMonth>, Partial<SchoolReport>, string]>([
    ['absences above every share', { unjustified: 15 }, {}, 'COMPLIANT E22'],
    ['a closed month with nothing typed', {}, { closed: true }, 'COMPLIANT E22'],
    ['absences without days of class', { unjustified: 2 }, { classDays: null }, 'COMPLIANT E22'],
    ['a month closed too early', {}, { closed: true, analysedOn: toDate('2026-05-02') }, 'PENDING CLOSED_EARLY E15'],
    ['a blank row', {}, {}, 'PENDING BLANK E16'],
    ['a month that is not closed', { unjustified: 0 }, { closed: false }, 'PENDING NOT_CLOSED E11'],
    ['no class at all', { unjustified: 0 }, { classDays: 0 }, 'NOT_VERIFIABLE_SUPPLY ZERO_DAYS E13'],
    [
      'no day of class only for the pupil',
      { pupilDays: 0, unjustified: 0 },
      {},
      'NOT_FOUND_IN_SERVICE NO_DAYS_FOR_PUPIL E14',
    ],
    ['who left school', { situation: 'LEFT' }, { closed: true }, 'NOT_FOUND_IN_SERVICE LEFT E8'],
    ['a strike', {}, { situation: 'STRIKE' }, 'NOT_VERIFIABLE_SUPPLY FACILITY_SITUATION E10'],
  ])('%s', (_case, row, school, expected) => expect(judged(ENROLLED, row, school)).toBe(expected));

  it('is never broken by what one school or two write', () => {
    const figure = fc.option(fc.nat(31), { nil: null });
    const row = fc.record({ unjustified: figure, justified: figure, pupilDays: figure });
    const school = fc.record({ classDays: figure, closed: fc.option(fc.boolean(), { nil: null }) });
    const reports = fc.array(fc.tuple(row, school), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(reports, (given) => {
        const found = schoolOf(
          given.map(([pupil, about]) => aSchool(pupil, about)),
          { rules: ENROLLED },
        );
        expect(found.state).not.toBe('NON_COMPLIANT');
      }),
    );
  });
});

describe('finishing secondary school (domain §13.3)', () => {
  const owed = (month: string, secondarySince: string | null) => {
    const rules = ruleSetNamed('R2021');
    const finished = {
      secondaryComplete: true,
      secondarySince: secondarySince === null ? null : toDate(secondarySince),
    };
    const member = aMember({ birthDate: '2009-09-01', entryDate: '2010-01-01', ...finished });
    const given = { member, pregnancies: [], affiliationDate: toDate('2010-01-01'), month: toMonth(month), rules };
    const isTarget = targetsOn([{ ...member, pregnancies: [] }], lastDayOf(given.month), rules).length > 0;
    return [dutiesOf(given).duties.some(({ duty }) => duty === 'SCHOOL'), isTarget];
  };

  test.each([
    ['in December, asks for December still', '2025-12', '2025-12-20', [true, true]],
    ['in December, ends from January on', '2026-01', '2025-12-20', [false, false]],
    ['on the first of a month, ends with that month', '2026-05', '2026-05-01', [true, true]],
    ['on the last of the month before, has ended', '2026-05', '2026-04-30', [false, false]],
    ['before the person was registered, ended ever since', '2015-03', null, [false, false]],
  ])('%s', (_case, month, since, expected) => expect(owed(month, since)).toEqual(expected));

  it('counts from the day it is told of who was known to be at school, and from before of who is new', () => {
    const today = toDate('2026-06-30');
    const finished = aMember({ secondaryComplete: true });
    expect(secondarySinceOf(aMember({}), finished, today)).toBe(today);
    expect(secondarySinceOf(undefined, finished, today)).toBeNull();
    expect(secondarySinceOf(finished, finished, today)).toBeNull();
    const stated = aMember({ secondaryComplete: true, secondarySince: '2025-12-20' });
    expect(secondarySinceOf(aMember({}), stated, today)).toBe('2025-12-20');
  });
});

describe('passing the school year (R2010)', () => {
  it('is asked for by no other set, and only of pupils in December', () => {
    const asking = RULE_SETS.filter((rules) => isYearJudgedIn(toMonth('2012-12'), 'SCHOOL', rules));
    expect(asking.map(({ name }) => name)).toEqual(['R2010']);
    expect(isYearJudgedIn(toMonth('2012-11'), 'SCHOOL', ruleSetNamed('R2010'))).toBe(false);
    expect(isYearJudgedIn(toMonth('2012-12'), 'CRED', ruleSetNamed('R2010'))).toBe(false);
  });

  it('is a ground of a breach by hand, and of nothing else', () => {
    expect(checkDecision('NON_COMPLIANT', YEAR_NOT_PASSED, true).ok).toBe(true);
    expect(checkDecision('NON_COMPLIANT', YEAR_NOT_PASSED)).toMatchObject({
      problem: { code: 'decision-not-allowed' },
    });
    expect(checkDecision('COMPLIANT', YEAR_NOT_PASSED, true).ok).toBe(false);
    expect(reasonsFor('JUSTIFIED', true)).not.toContain(YEAR_NOT_PASSED);
  });

  it('is no breach until a second person says the same, however often the pupil came', () => {
    const decision = { state: 'NON_COMPLIANT', reason: YEAR_NOT_PASSED, by: 'rosa', confirmedBy: null } as const;
    const rules = ruleSetNamed('R2010');
    const of = (confirmedBy: string | null) =>
      schoolOf([aSchool({ unjustified: 0 })], { rules, decision: { ...decision, confirmedBy } });
    expect(of(null)).toMatchObject({ state: 'PENDING', cause: 'SECOND_CHECK' });
    expect(of('pedro')).toMatchObject({ state: 'NON_COMPLIANT', rule: 'E1', facts: { reason: YEAR_NOT_PASSED } });
  });
});
