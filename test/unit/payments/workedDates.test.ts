import { describe, expect, it, test } from 'vitest';
import { lastDayOf, monthsOf, toDate, toPeriod, type Month, type Period } from '@shared/domain/calendar';
import { dutiesOf } from '@shared/domain/compliance/dutiesOf';
import { householdMonth } from '@shared/domain/compliance/household';
import { targetsOn } from '@shared/domain/compliance/targets';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { aDuty, aSchool, JUNE, schoolOf } from '../../support/statements';
import { aPayment, lineOf } from '../../support/paymentCases';

const B3 = toPeriod('2026-B3');
const B4 = toPeriod('2026-B4');
const reasonIn = (period: Period, affiliationDate: string) =>
  lineOf(aPayment({ period, affiliationDate: toDate(affiliationDate) })).reason;

describe('§4d: affiliation', () => {
  test.each([
    ['2026-06-30', B3, 'FIRST_BIMESTER'],
    ['2026-06-30', B4, 'COMPLIED'],
    ['2026-07-01', B4, 'FIRST_BIMESTER'],
    ['2026-07-01', toPeriod('2026-B5'), 'COMPLIED'],
  ] as const)('affiliated %s: %s is %s', (date, period, reason) => {
    expect(reasonIn(period, date)).toBe(reason);
  });

  it('affiliated 2026-05-10 with a breach in June: verified and shown, not paid, not counted', () => {
    const june = schoolOf([aSchool({ unjustified: 9 })], { duty: aDuty({ month: JUNE }) });
    const months = [householdMonth([]), householdMonth([june.state])] as const;
    expect(months).toEqual(['COMPLIED', 'BREACH']);
    const line = lineOf(aPayment({ affiliationDate: toDate('2026-05-10'), months, breached: ['SCHOOL'] }));
    expect(line).toMatchObject({ cents: 0, reason: 'FIRST_BIMESTER', countsAsSuspension: false });
  });
});

const aMember = (birthDate: string) => ({
  number: 1,
  birthDate: toDate(birthDate),
  documentType: 'DNI' as const,
  relationship: 'CHILD' as const,
  maritalStatus: 'SINGLE' as const,
  secondaryComplete: false,
  secondarySince: null,
  entryDate: toDate('2020-01-01'),
  exitDate: null,
  pregnancies: [],
});

describe('§4d: the last child grows up on 2026-06-15', () => {
  const child = aMember('2007-06-15');
  const isTarget = (month: Month) => targetsOn([child], lastDayOf(month), CEPAL).length > 0;
  const line = (period: Period) => {
    const [first, second] = monthsOf(period);
    return lineOf(aPayment({ period, target: [isTarget(first), isTarget(second)] }));
  };

  it('target in May, not in June: paid; in the next bimester there is no target member', () => {
    expect(line(B3)).toMatchObject({ status: 'PAID', cents: 20_000 });
    expect(line(B4)).toMatchObject({ status: 'NOT_PAID', reason: 'NO_TARGET_MEMBER' });
  });
});

describe('§4d: households without a duty', () => {
  const since = toDate('2020-01-01');
  /** Results of a household of one member, about whom nobody answered anything. */
  const unanswered = (birthDate: string, period: Period) =>
    monthsOf(period).map((month) => {
      const { duties } = dutiesOf({
        member: aMember(birthDate),
        pregnancies: [],
        affiliationDate: since,
        month,
        rules: CEPAL,
      });
      return householdMonth(duties.map((duty) => schoolOf([], { duty }).state));
    });

  test.each(['2010-01-01', '1950-01-01'])('only a member born %s: exempt both months, paid', (birthDate) => {
    expect(unanswered(birthDate, B3)).toEqual(['COMPLIED', 'COMPLIED']);
  });

  it('only a pupil: nothing is due in the first bimester of the year, and both months of the third are', () => {
    expect(unanswered('2016-01-01', toPeriod('2026-B1'))).toEqual(['COMPLIED', 'COMPLIED']);
    expect(unanswered('2016-01-01', B3)).toEqual(['BLOCKED', 'BLOCKED']);
  });
});

describe('§4d: figures', () => {
  it('HUELGA in May and 3 of 20 absent in June: paid', () => {
    const may = schoolOf([aSchool({}, { situation: 'STRIKE', classDays: null })]);
    const june = schoolOf([aSchool({ unjustified: 3 })], { duty: aDuty({ month: JUNE }) });
    expect([may.state, june.state]).toEqual(['NOT_VERIFIABLE_SUPPLY', 'COMPLIANT']);
    const months = [householdMonth([may.state]), householdMonth([june.state])] as const;
    expect(lineOf(aPayment({ months }))).toMatchObject({ status: 'PAID', cents: 20_000 });
  });

  it('3 of 19 absent: breach, and it counts', () => {
    const may = schoolOf([aSchool({ unjustified: 3 }, { classDays: 19 })]);
    expect(may.state).toBe('NON_COMPLIANT');
    const line = lineOf(aPayment({ months: [householdMonth([may.state]), 'COMPLIED'], breached: ['SCHOOL'] }));
    expect(line).toMatchObject({ status: 'NOT_PAID', reason: 'BREACH', countsAsSuspension: true });
  });
});
