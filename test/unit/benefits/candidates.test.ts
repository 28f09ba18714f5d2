import { describe, expect, it } from 'vitest';
import { compareRanks, judgeYear, type StatedYear } from '@shared/domain/benefits/candidates';
import { isBetter, parseMark } from '@shared/domain/benefits/marks';
import { isInThird, isUpper, type OfYear } from '@shared/domain/benefits/schoolYear';
import { toDate } from '@shared/domain/calendar';
import { VRAEM_PASSED, VRAEM_UPPER_THIRD } from '@shared/domain/ruleSets/benefits';
import { aYear } from '../../support/benefitCases';

const CONDITIONS = [VRAEM_PASSED, VRAEM_UPPER_THIRD].map(({ condition }) => condition as OfYear);
const THIRD = { markMin: 14, letterMin: 'A', parts: 3 } as const;

const stated = (values: Partial<StatedYear> = {}): StatedYear => ({
  year: 2025,
  grade: '4.º',
  passed: true,
  mark: '14',
  place: 2,
  pupils: 6,
  upperThird: null,
  ...values,
});
const judge = (values: Partial<StatedYear>, otherYears = [aYear({ year: 2024, grade: '3' })], birth = '2010-03-01') =>
  judgeYear(stated(values), {
    birthDate: toDate(birth),
    otherYears,
    conditions: CONDITIONS,
    today: toDate('2026-01-15'),
  });
const codes = (...given: Parameters<typeof judge>) => {
  const judged = judge(...given);
  const findings = judged.ok ? judged.value.warnings : judged.problem.findings;
  return findings.map(({ field, code }) => `${field} ${code}`);
};

describe('the upper third', () => {
  it.each([
    [1, 1, true],
    [1, 2, true],
    [2, 4, true],
    [3, 4, false],
    [2, 6, true],
    [3, 6, false],
    [4, 10, true],
    [5, 10, false],
  ])('place %i of %i: %s', (place, pupils, expected) => {
    expect(isInThird({ place, pupils }, 3)).toBe(expected);
  });

  it('takes in everybody who ties on its last place, and nobody after them', () => {
    const places = [1, 2, 2, 4, 5, 6]; // of six pupils two are the third; three stand on the first two places
    expect(places.filter((place) => isInThird({ place, pupils: 6 }, 3))).toHaveLength(3);
  });

  it('asks for 14 of 20 or an A, and no mark is not enough', () => {
    const marks = ['14', '13,9', 'A', 'AD', 'B', ''].map((text) => parseMark(text) ?? null);
    const upper = marks.map((mark) => isUpper(aYear({ mark, rank: { place: 1, pupils: 9 } }), THIRD));
    expect(upper).toEqual([true, false, true, true, false, false]);
  });

  it('goes by the place where one is known, else by what the school stated', () => {
    expect(isUpper(aYear({ mark: 18, upperThird: true, rank: { place: 4, pupils: 9 } }), THIRD)).toBe(false);
    expect(isUpper(aYear({ mark: 18, upperThird: true }), THIRD)).toBe(true);
  });
});

describe('a mark', () => {
  it.each([
    ['14', 14],
    ['14,5', 14.5],
    ['ad', 'AD'],
    ['', null],
    ['20', 20],
    ['21', undefined],
    ['-1', undefined],
    ['D', undefined],
    ['140', undefined],
  ])('«%s» is %s', (text, mark) => {
    expect(parseMark(text)).toBe(mark);
  });

  it('is compared on its own scale alone', () => {
    expect([isBetter(15, 14), isBetter('AD', 'A'), isBetter('B', 'A'), isBetter(15, 'A')]).toEqual([
      true,
      true,
      false,
      undefined,
    ]);
  });
});

describe('what a school tells of a candidate', () => {
  it('is kept with the number of the grade and its place', () => {
    expect(judge({})).toEqual({
      ok: true,
      value: { told: aYear({ mark: 14, rank: { place: 2, pupils: 6 } }), warnings: [] },
    });
  });

  it('names every fault in one pass', () => {
    expect(codes({ year: 2027, grade: '6', mark: 'D', place: 7 })).toEqual([
      'year VRA_YEAR',
      'grade VRA_GRADE',
      'mark VRA_MARK',
      'place VRA_PLACE',
    ]);
    expect(codes({ year: null, grade: '', passed: null })).toEqual([
      'year REQUIRED',
      'grade REQUIRED',
      'passed REQUIRED',
    ]);
    expect(codes({ pupils: null })).toEqual(['place VRA_PLACE']);
  });

  it('contradicts itself where place and third differ', () => {
    expect(codes({ upperThird: false })).toEqual(['upperThird VRA_THIRD']);
    expect(codes({ upperThird: true })).toEqual([]);
  });

  it('is no second pass of the same grade', () => {
    expect(codes({ grade: '3' })).toEqual(['grade VRA_PASSED_BEFORE']);
    expect(codes({ grade: '3', passed: false })).toEqual([]);
    expect(codes({ grade: '3' }, [aYear({ year: 2024, grade: '3', passed: false })])).toEqual([]);
  });

  it('warns of who is under age, on the day, and of a third nobody told', () => {
    expect(codes({}, [], '2011-12-31')).toEqual([]);
    expect(codes({}, [], '2012-01-01')).toEqual(['year VRA_UNDER_AGE']);
    expect(codes({ place: null, pupils: null })).toEqual(['upperThird VRA_THIRD_UNKNOWN']);
    expect(codes({ place: null, pupils: null, mark: '13' })).toEqual([]);
  });
});

describe('rows of one school and grade', () => {
  const row = (number: number, place: number, mark: number, pupils = 9) => ({
    row: number,
    group: '0403691-0 2025 4',
    told: aYear({ mark, rank: { place, pupils } }),
  });

  it('say the same number of pupils', () => {
    expect(compareRanks([row(2, 1, 18), row(3, 2, 17, 8)]).map(({ row: at, finding }) => [at, finding.code])).toEqual([
      [2, 'VRA_PUPILS_DIFFER'],
      [3, 'VRA_PUPILS_DIFFER'],
    ]);
  });

  it('stand in the order of their marks, ties apart', () => {
    expect(compareRanks([row(2, 1, 18), row(3, 2, 17), row(4, 2, 17)])).toEqual([]);
    expect(compareRanks([row(2, 1, 15), row(3, 2, 17)])).toEqual([
      { row: 2, finding: { field: 'place', code: 'VRA_PLACE_ORDER', detail: '3' } },
    ]);
  });
});
