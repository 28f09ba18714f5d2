import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PupilMonth } from '@shared/domain/compliance/school';
import type { SchoolReport } from '@shared/domain/compliance/school';
import {
  aPatient,
  aPost,
  aPupil,
  aSchool,
  controlOf,
  MAY,
  schoolOf,
  servedOn,
  supplementOf,
} from '../../support/statements';

const at = (facility: string, row: Partial<PupilMonth>, values: Partial<SchoolReport> = {}) =>
  aSchool(row, { facility, ...values });
const COMPLIED = { unjustified: 0 };
const BREACH = { unjustified: 4 };
const GONE = { situation: 'TRANSFERRED' } as const;
const noAnswer = (facility: string) => aSchool({}, { facility, returned: { status: 'NOT_RETURNED' } });

describe('several schools for one pupil and month', () => {
  it('C1: one that complied settles it', () => {
    const found = schoolOf([at('A', BREACH), at('B', COMPLIED), noAnswer('C')]);
    expect(found).toMatchObject({ state: 'COMPLIANT', rule: 'C1', facts: { facility: 'B' } });
  });

  it('C2: days given per pupil by all are added up', () => {
    const found = schoolOf([at('A', { unjustified: 2, pupilDays: 10 }), at('B', { unjustified: 2, pupilDays: 10 })]);
    expect(found).toMatchObject({ state: 'NON_COMPLIANT', rule: 'C2', facts: { days: 20, absences: 4 } });
  });

  it('C2: the sum may prove what one school alone left open', () => {
    const open = at('A', { unjustified: 0, pupilDays: 15 }, { closed: false });
    const found = schoolOf([open, at('B', { unjustified: 3, pupilDays: 5 })]);
    expect(found).toMatchObject({ state: 'COMPLIANT', cause: null, rule: 'C2', facts: { days: 20, absences: 3 } });
    expect(schoolOf([open, at('B', { unjustified: 4, pupilDays: 5 })])).toMatchObject({ state: 'PENDING', rule: 'C5' });
  });

  it('C2: a motive or a paper list among them still waits for a person', () => {
    const parts = { unjustified: 2, pupilDays: 10 };
    const motive = schoolOf([at('A', parts), at('B', { ...parts, motive: 'J01' })]);
    expect(motive).toMatchObject({ state: 'PENDING', cause: 'MOTIVE_TO_DECIDE', rule: 'C2' });
    const paper = schoolOf([at('A', parts), at('B', { ...parts, source: 'PAPER' })]);
    expect(paper).toMatchObject({ state: 'PENDING', cause: 'SECOND_CHECK', rule: 'C2' });
  });

  it('C2: 31 days are a month and 32 are not', () => {
    const both = (days: number) =>
      schoolOf([at('A', { unjustified: 5, pupilDays: 16 }), at('B', { unjustified: 5, pupilDays: days })]);
    expect(both(15)).toMatchObject({ rule: 'C2', facts: { days: 31 } });
    expect(both(16)).toMatchObject({ state: 'NON_COMPLIANT', rule: 'C4' });
  });

  it('C2: does not add up where one school gave no days for the pupil', () => {
    const found = schoolOf([at('A', { unjustified: 2, pupilDays: 10 }), at('B', BREACH)]);
    expect(found).toMatchObject({ state: 'NON_COMPLIANT', rule: 'C4', facts: { days: 10 } });
  });

  it('C3: the one school that has the pupil decides, also against the family', () => {
    expect(schoolOf([at('A', GONE), at('B', BREACH)])).toMatchObject({ state: 'NON_COMPLIANT', rule: 'C3' });
    expect(schoolOf([at('A', { situation: 'NOT_FOUND' }), noAnswer('B')])).toMatchObject({
      state: 'PENDING',
      cause: 'NOT_RETURNED',
      rule: 'C3',
    });
  });

  it('C4: all say it was not complied', () => {
    expect(schoolOf([at('A', BREACH), at('B', BREACH)])).toMatchObject({ state: 'NON_COMPLIANT', rule: 'C4' });
  });

  it('C5: one that has not answered keeps a breach of another open', () => {
    const found = schoolOf([at('A', BREACH), noAnswer('B')]);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'NOT_RETURNED', rule: 'C5', facts: { facility: 'B' } });
  });

  it('C5: so do two that have not answered', () => {
    expect(schoolOf([noAnswer('A'), noAnswer('B')])).toMatchObject({ state: 'PENDING', rule: 'C5' });
  });

  it('C6: any other mix is a question', () => {
    const found = schoolOf([at('A', BREACH), at('B', {}, { situation: 'STRIKE' })]);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'FACILITIES_DISAGREE', rule: 'C6' });
  });

  it('C6: two schools that could not serve do not disagree', () => {
    const strike = { situation: 'STRIKE' } as const;
    expect(schoolOf([at('A', {}, strike), at('B', {}, strike)]).state).toBe('NOT_VERIFIABLE_SUPPLY');
  });

  it('C7: nobody has the pupil', () => {
    const found = schoolOf([at('A', GONE), at('B', { situation: 'NOT_FOUND' })]);
    expect(found).toMatchObject({ state: 'NOT_FOUND_IN_SERVICE', rule: 'C7' });
  });

  it('counts the numbers of no school that says it does not have the pupil', () => {
    const ignored = at('A', { situation: 'NOT_FOUND', unjustified: 0, pupilDays: 20 });
    expect(schoolOf([ignored, at('B', { unjustified: 4, pupilDays: 8 })])).toMatchObject({
      state: 'NON_COMPLIANT',
      rule: 'C3',
    });
  });
});

describe('several posts for one person and month (§3c)', () => {
  const NO = { complied: 'NO' } as const;

  it('C1: a date anywhere settles it for all', () => {
    const found = controlOf([aPost(NO), aPost({})], { served: servedOn(MAY, '2026-05-10') });
    expect(found).toMatchObject({ state: 'COMPLIANT', rule: 'C1' });
  });

  it('C3, C4, C5, C6: as for schools', () => {
    expect(controlOf([aPost({ situation: 'TRANSFERRED' }), aPost(NO)])).toMatchObject({ rule: 'C3' });
    expect(controlOf([aPost(NO), aPost(NO)])).toMatchObject({ state: 'NON_COMPLIANT', rule: 'C4' });
    expect(controlOf([aPost(NO), aPost()])).toMatchObject({ state: 'PENDING', cause: 'BLANK', rule: 'C5' });
    expect(supplementOf([aPost({ supplement: 'NO' }), aPost({}, { situation: 'NO_SUPPLIES' })])).toMatchObject({
      cause: 'FACILITIES_DISAGREE',
      rule: 'C6',
    });
  });
});

describe('§3d: removing every file of one facility', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 31 }), { nil: null });
  const anyPupil = fc
    .record({
      unjustified: cell,
      pupilDays: cell,
      situation: fc.constantFrom('ATTENDS' as const, 'NOT_FOUND' as const, 'TRANSFERRED' as const, 'DECEASED' as const),
      motive: fc.constantFrom(null, 'J01' as const),
    })
    .map(aPupil);
  const anyReport = fc
    .record({
      row: anyPupil,
      classDays: cell,
      closed: fc.constantFrom(null, true, false),
      situation: fc.constantFrom(null, 'STRIKE' as const),
      officeSituation: fc.constantFrom(null, 'DISASTER' as const),
    })
    .map(({ row, ...values }) => aSchool(row, values));
  const withoutFiles = (report: SchoolReport): SchoolReport => ({
    ...report,
    classDays: null,
    closed: null,
    situation: null,
    returned: { status: 'NOT_RETURNED' },
  });

  it('never turns a month at school into a breach', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1, maxLength: 3 }), fc.nat(), (reports, some) => {
        if (schoolOf(reports).state === 'NON_COMPLIANT') return;
        const removed = reports.map((report, place) =>
          place === some % reports.length ? withoutFiles(report) : report,
        );
        expect(schoolOf(removed).state).not.toBe('NON_COMPLIANT');
      }),
      { numRuns: 2000 },
    );
  });

  it('never turns a control or a supplement into a breach', () => {
    const anyPost = fc
      .record({
        complied: fc.constantFrom(null, 'YES' as const, 'NO' as const, 'UNKNOWN' as const),
        supplement: fc.constantFrom(null, 'YES' as const, 'NO' as const),
        situation: fc.constantFrom(null, 'NOT_FOUND' as const, 'DECEASED' as const),
      })
      .map((row) => aPost(aPatient(row)));
    fc.assert(
      fc.property(fc.array(anyPost, { minLength: 1, maxLength: 3 }), fc.nat(), (reports, some) => {
        const removed = reports.map((report, place) =>
          place === some % reports.length ? { ...report, returned: { status: 'NOT_RETURNED' as const } } : report,
        );
        const before = [controlOf(reports), supplementOf(reports)].map(({ state }) => state);
        const after = [controlOf(removed), supplementOf(removed)].map(({ state }) => state);
        expect(after.filter((state, judged) => state === 'NON_COMPLIANT' && before[judged] !== state)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the other schools', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 2, maxLength: 4 }), (reports) => {
        const [responsible, ...others] = reports;
        const turned = responsible === undefined ? [] : [responsible, ...others.toReversed()];
        expect(schoolOf(turned).state).toBe(schoolOf(reports).state);
      }),
    );
  });
});
