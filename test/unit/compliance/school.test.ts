import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { reachesAttendance } from '@shared/domain/compliance/attendance';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { aDecision, aDuty, aPupil, aSchool, schoolOf } from '../../support/statements';

const SHARE = { kind: 'PCT_MIN', minPct: 85 } as const;
const absent = (status: 'NOT_ISSUED' | 'NOT_RETURNED' | 'ROW_MISSING' | 'ROW_REJECTED') => ({ returned: { status } });

describe('E1: a decision by hand wins over every file', () => {
  it('E1: stands as decided, with the figures found', () => {
    const found = schoolOf([aSchool({ unjustified: 9 })], { decision: aDecision({ state: 'COMPLIANT' }) });
    expect(found).toMatchObject({ state: 'COMPLIANT', rule: 'E1', facts: { absences: 9, decidedBy: 'rosa' } });
  });

  it('E1: a breach decided by one person, without a workbook that states it, waits for a second one', () => {
    const decision = aDecision({ state: 'NON_COMPLIANT', reason: 'OTHER_SOURCE' });
    const waiting = schoolOf([aSchool({ situation: 'LEFT' })], { decision });
    expect(waiting).toMatchObject({ state: 'PENDING', cause: 'SECOND_CHECK', rule: 'E1' });
    const confirmed = schoolOf([aSchool({ situation: 'LEFT' })], { decision: { ...decision, confirmedBy: 'juan' } });
    expect(confirmed).toMatchObject({ state: 'NON_COMPLIANT', rule: 'E1' });
  });
});

describe('rows that cannot be used', () => {
  it('E2: no school named', () => {
    expect(schoolOf([])).toMatchObject({ state: 'PENDING', cause: 'NO_SERVICE', rule: 'E2' });
  });

  it('E3: the office recorded a situation, and there is no usable row', () => {
    const found = schoolOf([aSchool({}, { ...absent('NOT_RETURNED'), officeSituation: 'STRIKE' })]);
    expect(found).toMatchObject({ state: 'NOT_VERIFIABLE_SUPPLY', cause: 'OFFICE_RECORD', rule: 'E3' });
  });

  it('E3: a usable row counts more than the record', () => {
    const found = schoolOf([aSchool({ unjustified: 0 }, { officeSituation: 'STRIKE' })]);
    expect(found).toMatchObject({ state: 'COMPLIANT', rule: 'E17' });
  });

  it('E3: a recorded NORMAL excuses nothing', () => {
    const found = schoolOf([aSchool({}, { ...absent('ROW_MISSING'), officeSituation: 'NORMAL' })]);
    expect(found).toMatchObject({ state: 'PENDING', rule: 'E4' });
  });

  test.each(['NOT_ISSUED', 'NOT_RETURNED', 'ROW_MISSING', 'ROW_REJECTED'] as const)('E4: %s is pending', (status) => {
    expect(schoolOf([aSchool({}, absent(status))])).toMatchObject({ state: 'PENDING', cause: status, rule: 'E4' });
  });
});

describe('situation of the pupil', () => {
  it('E5: a death is exempt until confirmed, and complied where the numbers prove it', () => {
    const dead = schoolOf([aSchool({ situation: 'DECEASED' })]);
    expect(dead).toMatchObject({ state: 'EXEMPT', cause: 'DEATH_TO_CONFIRM', rule: 'E5' });
    expect(schoolOf([aSchool({ situation: 'DECEASED', unjustified: 3 })]).state).toBe('COMPLIANT');
    expect(schoolOf([aSchool({ situation: 'DECEASED', unjustified: 4 })]).state).toBe('EXEMPT');
  });

  it('E6: not found, whatever else is in the row', () => {
    const found = schoolOf([aSchool({ situation: 'NOT_FOUND', unjustified: 20 })]);
    expect(found).toMatchObject({ state: 'NOT_FOUND_IN_SERVICE', cause: 'NOT_FOUND', rule: 'E6' });
    expect(found.warnings).toEqual(['ATT_NOT_FOUND_WITH_NUMBERS']);
    expect(schoolOf([aSchool({ situation: 'NOT_FOUND' })]).warnings).toEqual([]);
  });

  test.each(['TRANSFERRED', 'LEFT'] as const)('E7: %s with numbers that prove attendance complied', (situation) => {
    expect(schoolOf([aSchool({ situation, unjustified: 3 })])).toMatchObject({ state: 'COMPLIANT', rule: 'E7' });
    const oneDay = schoolOf([aSchool({ situation, unjustified: 0 }, { classDays: 1 })]);
    expect(oneDay).toMatchObject({ state: 'COMPLIANT', rule: 'E7' });
  });

  test.each(['TRANSFERRED', 'LEFT'] as const)('E8: %s otherwise is not found, never a breach', (situation) => {
    const expected = { state: 'NOT_FOUND_IN_SERVICE', cause: situation, rule: 'E8' };
    expect(schoolOf([aSchool({ situation, unjustified: 4 })])).toMatchObject(expected);
    expect(schoolOf([aSchool({ situation })])).toMatchObject(expected);
    expect(schoolOf([aSchool({ situation }, { closed: true })])).toMatchObject(expected);
    expect(schoolOf([aSchool({ situation, unjustified: 0 }, { classDays: 0 })])).toMatchObject(expected);
  });
});

describe('situation of the school', () => {
  it('E9: numbers that prove attendance in a strike complied', () => {
    const found = schoolOf([aSchool({ unjustified: 3 }, { situation: 'STRIKE' })]);
    expect(found).toMatchObject({ state: 'COMPLIANT', rule: 'E9' });
  });

  it('E10: otherwise it cannot be verified, with a warning where numbers were typed', () => {
    const expected = { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'FACILITY_SITUATION', rule: 'E10' };
    const below = schoolOf([aSchool({ unjustified: 4 }, { situation: 'STRIKE' })]);
    expect(below).toMatchObject({ ...expected, warnings: ['ATT_SITUATION_WITH_NUMBERS'] });
    const blank = schoolOf([aSchool({}, { situation: 'CLOSED', classDays: null })]);
    expect(blank).toMatchObject({ ...expected, warnings: [] });
    expect(schoolOf([aSchool({}, { situation: 'VACATION', classDays: 0, closed: true })])).toMatchObject(expected);
  });

  it('E11: a month said not to be closed waits, with its numbers', () => {
    const found = schoolOf([aSchool({ unjustified: 9 }, { closed: false })]);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'NOT_CLOSED', rule: 'E11', facts: { absences: 9 } });
  });

  it('E12: unknown days wait, closed or not, whatever was typed', () => {
    const expected = { state: 'PENDING', cause: 'DAYS_MISSING', rule: 'E12' };
    expect(schoolOf([aSchool({ unjustified: 9 }, { classDays: null })])).toMatchObject(expected);
    expect(schoolOf([aSchool({}, { classDays: null, closed: true })])).toMatchObject(expected);
    expect(schoolOf([aSchool({ pupilDays: 0 }, { classDays: null })])).toMatchObject(expected);
  });

  it('E13: no day of class in a normal month cannot be verified and asks for the situation', () => {
    const found = schoolOf([aSchool({ unjustified: 0 }, { classDays: 0 })]);
    expect(found).toMatchObject({ state: 'NOT_VERIFIABLE_SUPPLY', rule: 'E13', warnings: ['ATT_ZERO_DAYS'] });
  });

  it('E14: no day of class for this pupil alone is not found', () => {
    const found = schoolOf([aSchool({ pupilDays: 0 })]);
    expect(found).toMatchObject({ state: 'NOT_FOUND_IN_SERVICE', cause: 'NO_DAYS_FOR_PUPIL', rule: 'E14' });
  });
});

describe('a month declared closed', () => {
  const closed = (analysedOn: string, row = {}) =>
    schoolOf([aSchool(row, { closed: true, analysedOn: toDate(analysedOn) })]);

  it('E15: a blank in a file of more than 7 days before the month ends says nothing yet', () => {
    expect(closed('2026-05-23')).toMatchObject({ state: 'PENDING', cause: 'CLOSED_EARLY', rule: 'E15' });
    expect(closed('2026-05-24')).toMatchObject({ state: 'COMPLIANT', rule: 'E17' });
    expect(closed('2026-05-23', { unjustified: 0 })).toMatchObject({ state: 'COMPLIANT', rule: 'E17' });
  });

  it('E16: a blank in a month not closed is no information; neither are justified absences alone', () => {
    const expected = { state: 'PENDING', cause: 'BLANK', rule: 'E16' };
    expect(schoolOf([aSchool()])).toMatchObject(expected);
    expect(schoolOf([aSchool({ justified: 2 })])).toMatchObject(expected);
    expect(closed('2026-07-02', { justified: 2 })).toMatchObject({ state: 'COMPLIANT', facts: { absences: 0 } });
  });

  it('U*: no absence is inferred for a pupil with a situation', () => {
    expect(schoolOf([aSchool({ situation: 'ATTENDS' }, { closed: true })]).state).toBe('COMPLIANT');
    expect(schoolOf([aSchool({ situation: 'TRANSFERRED' }, { closed: true })]).state).toBe('NOT_FOUND_IN_SERVICE');
  });
});

describe('attendance', () => {
  const MOST_ABSENCES = [
    ...Array.from({ length: 6 }, (_, day) => [day + 1, 0]),
    ...Array.from({ length: 7 }, (_, day) => [day + 7, 1]),
    ...Array.from({ length: 6 }, (_, day) => [day + 14, 2]),
    ...Array.from({ length: 7 }, (_, day) => [day + 20, 3]),
    ...Array.from({ length: 5 }, (_, day) => [day + 27, 4]),
  ] as const;

  test.each(MOST_ABSENCES)('E17: of %i days of class, %i absences still comply and one more does not', (days, most) => {
    const judged = (absences: number) => schoolOf([aSchool({ unjustified: absences }, { classDays: days ?? 0 })]);
    expect(judged(most ?? 0)).toMatchObject({ state: 'COMPLIANT', rule: 'E17' });
    expect(judged((most ?? 0) + 1)).toMatchObject({ state: 'NON_COMPLIANT', rule: 'E21' });
  });

  it("E17: the pupil's own days count before the school's", () => {
    expect(schoolOf([aSchool({ unjustified: 3, pupilDays: 19 })]).state).toBe('NON_COMPLIANT');
    expect(schoolOf([aSchool({ unjustified: 3, pupilDays: 20 }, { classDays: 10 })]).state).toBe('COMPLIANT');
  });

  it('E17: justified absences count only under a rule set that says so', () => {
    const rules = { ...CEPAL, attendanceCountsJustified: { ...CEPAL.attendanceCountsJustified, value: true } };
    const reports = [aSchool({ unjustified: 3, justified: 1 })];
    expect(schoolOf(reports).state).toBe('COMPLIANT');
    expect(schoolOf(reports, { rules })).toMatchObject({ state: 'NON_COMPLIANT', facts: { absences: 4 } });
    expect(schoolOf([aSchool({ unjustified: 3 })], { rules }).state).toBe('COMPLIANT');
  });

  it('never refuses a month for fewer absences, nor for more days with the same absences', () => {
    const figures = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 31 }));
    fc.assert(
      fc.property(figures, ([days, absences]) => {
        if (!reachesAttendance(days, absences, SHARE)) return;
        expect(reachesAttendance(days, Math.max(0, absences - 1), SHARE)).toBe(true);
        expect(reachesAttendance(days + 1, absences, SHARE)).toBe(true);
      }),
    );
  });
});

describe('a breach', () => {
  const below = { unjustified: 4 };

  it('E18: excused by a named person', () => {
    const decision = aDecision({ state: 'JUSTIFIED', reason: 'J01' });
    expect(schoolOf([aSchool(below)], { decision })).toMatchObject({ state: 'JUSTIFIED', rule: 'E18' });
    expect(schoolOf([aSchool()], { decision })).toMatchObject({ state: 'JUSTIFIED', rule: 'E1' });
  });

  it('E19: with a motive of the school, waits for a person', () => {
    const found = schoolOf([aSchool({ ...below, motive: 'J01' })]);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'MOTIVE_TO_DECIDE', rule: 'E19', facts: { motive: 'J01' } });
  });

  test.each([
    ['J01', 'JUSTIFIED', 'DECIDED'],
    ['J05', 'NOT_VERIFIABLE_SUPPLY', 'DECIDED'],
    ['J08', 'NOT_VERIFIABLE_SUPPLY', 'DECIDED'],
    ['J06', 'NOT_FOUND_IN_SERVICE', 'TRANSFERRED'],
    ['J10', 'NOT_FOUND_IN_SERVICE', 'TRANSFERRED'],
    ['J09', 'PENDING', 'ROW_REJECTED'],
    ['J99', 'JUSTIFIED', 'DECIDED'],
  ] as const)('E19: accepting %s makes it %s', (motive, state, cause) => {
    const found = schoolOf([aSchool({ ...below, motive })], { decision: aDecision({ state, reason: motive }) });
    expect(found).toMatchObject({ state, cause });
  });

  it('E19: rejecting the motive of a workbook is a breach without a second person', () => {
    const decision = aDecision({ state: 'NON_COMPLIANT', reason: 'FACILITY_LETTER' });
    expect(schoolOf([aSchool({ ...below, motive: 'J01' })], { decision }).state).toBe('NON_COMPLIANT');
  });

  it('E19: rejecting the motive of a paper list still needs one', () => {
    const decision = aDecision({ state: 'NON_COMPLIANT', reason: 'PAPER_LIST' });
    const found = schoolOf([aSchool({ ...below, motive: 'J01', source: 'PAPER' })], { decision });
    expect(found).toMatchObject({ state: 'PENDING', cause: 'SECOND_CHECK' });
  });

  it('E19: a motive is ignored in a month that complied', () => {
    expect(schoolOf([aSchool({ unjustified: 3, motive: 'J01' })])).toMatchObject({ state: 'COMPLIANT', rule: 'E17' });
  });

  it('E20: typed from paper, waits for a second person; a workbook needs none', () => {
    const paper = schoolOf([aSchool({ ...below, source: 'PAPER' })]);
    expect(paper).toMatchObject({ state: 'PENDING', cause: 'SECOND_CHECK', rule: 'E20' });
    const checked = schoolOf([aSchool({ ...below, source: 'CHECKED_PAPER' })]);
    expect(checked).toMatchObject({ state: 'NON_COMPLIANT', rule: 'E21' });
  });

  it('E21: stands, with its figures', () => {
    const found = schoolOf([aSchool(below)]);
    expect(found).toMatchObject({ state: 'NON_COMPLIANT', rule: 'E21', facts: { days: 20, absences: 4, minPct: 85 } });
  });

  it('R10: is never made of absences beyond the days the school corrected afterwards', () => {
    const found = schoolOf([aSchool({ unjustified: 12 }, { classDays: 10 })]);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'ROW_REJECTED', rule: 'R10' });
    expect(schoolOf([aSchool({ unjustified: 10 }, { classDays: 10 })]).state).toBe('NON_COMPLIANT');
    const justified = (days: number) => schoolOf([aSchool({ justified: 10 }, { classDays: days, closed: true })]).rule;
    expect([justified(10), justified(9)]).toEqual(['E17', 'R10']);
  });
});

describe('months without duty', () => {
  it('D3 and D5: nothing typed has an effect', () => {
    const reports = [aSchool({ unjustified: 20 })];
    expect(schoolOf(reports, { duty: aDuty({ due: 'WAIVED', rule: 'D3' }) })).toMatchObject({
      state: 'WAIVED',
      rule: 'D3',
    });
    expect(schoolOf(reports, { duty: aDuty({ due: 'NOT_DUE', rule: 'D5' }) })).toMatchObject({
      state: 'NOT_DUE',
      rule: 'D5',
    });
  });
});

describe('P1: only an explicit statement can be a breach', () => {
  const cell = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null });
  const anyRow = fc.record({
    unjustified: cell(31),
    justified: cell(5),
    pupilDays: cell(31),
    situation: fc.constantFrom(null, 'ATTENDS', 'NOT_FOUND', 'TRANSFERRED', 'LEFT', 'DECEASED') as fc.Arbitrary<
      ReturnType<typeof aPupil>['situation']
    >,
  });
  const anySchool = fc.record({
    classDays: cell(31),
    closed: fc.constantFrom(null, true, false),
    situation: fc.constantFrom(null, 'NORMAL' as const, 'STRIKE' as const),
  });

  it('needs typed absences, known days, an ordinary school and a pupil who attends', () => {
    fc.assert(
      fc.property(anyRow, anySchool, (row, school) => {
        const found = schoolOf([aSchool(row, school)]);
        if (found.state !== 'NON_COMPLIANT') return;
        expect(row.unjustified).not.toBeNull();
        expect(row.pupilDays ?? school.classDays).toBeGreaterThan(0);
        expect(school.situation).not.toBe('STRIKE');
        expect([null, 'ATTENDS']).toContain(row.situation);
        expect(school.closed).not.toBe(false);
      }),
    );
  });

  it('is never made by rubbing out the absences', () => {
    fc.assert(
      fc.property(anyRow, anySchool, (row, school) => {
        expect(schoolOf([aSchool({ ...row, unjustified: null }, school)]).state).not.toBe('NON_COMPLIANT');
      }),
    );
  });
});
