import { completedYears, toDate, yearOf, type IsoDate } from '../calendar';
import { refuse, ok, type Result } from '../result';
import type { SchoolYear } from './facts';
import { isBetter, markText, parseMark } from './marks';
import { gradeOf } from './pupils';
import { isInThird, isUpper, type OfYear } from './schoolYear';

/** What is wrong with what a school told of a candidate. The warnings are accepted all the same. */
export const CANDIDATE_ERRORS = [
  'VRA_YEAR',
  'VRA_GRADE',
  'VRA_MARK',
  'VRA_PLACE',
  'VRA_THIRD',
  'VRA_PASSED_BEFORE',
  'VRA_PUPILS_DIFFER',
  'VRA_TWICE',
] as const;
export const CANDIDATE_WARNINGS = ['VRA_UNDER_AGE', 'VRA_THIRD_UNKNOWN', 'VRA_PLACE_ORDER'] as const;
export type CandidateProblemCode = 'REQUIRED' | (typeof CANDIDATE_ERRORS)[number] | (typeof CANDIDATE_WARNINGS)[number];

/** Cells of a candidate that a school fills in; null: blank, which is no information. */
export type StatedYear = {
  readonly year: number | null;
  readonly grade: string;
  readonly passed: boolean | null;
  readonly mark: string;
  /** Puesto among the pupils of the grade; who ties shares it. */
  readonly place: number | null;
  readonly pupils: number | null;
  readonly upperThird: boolean | null;
};
export type CandidateField = keyof StatedYear;
export type CandidateFinding = {
  readonly field: CandidateField;
  readonly code: CandidateProblemCode;
  readonly detail?: string;
};

/** What was told of a year, as the school would fill it in again; the third stands only where no place says it. */
export function asStated({ year, grade, passed, mark, rank, upperThird }: SchoolYear): StatedYear {
  const third = rank === null ? upperThird : null;
  return { year, grade, passed, mark: markText(mark), ...(rank ?? UNRANKED), upperThird: third };
}
const UNRANKED = { place: null, pupils: null };

/** What a row states over what was told before: a blank cell takes nothing back (workbooks rule 5). */
export function statedOver(stated: Partial<StatedYear>, before: SchoolYear | undefined): StatedYear {
  const given = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined && value !== null));
  const known = before === undefined ? NOTHING : asStated(before);
  // Place and third are two ways of saying one thing: the newer one replaces the other.
  const isRanked = 'place' in given || 'pupils' in given;
  const kept = isRanked ? { ...known, upperThird: null } : 'upperThird' in given ? { ...known, ...UNRANKED } : known;
  return { ...kept, ...given };
}
const NOTHING: StatedYear = { year: null, grade: '', passed: null, mark: '', ...UNRANKED, upperThird: null };

/** What a row is judged by: the pupil, what is told of other years, and the incentives of the rule set. */
export type BesideYear = {
  readonly birthDate: IsoDate;
  readonly otherYears: readonly SchoolYear[];
  readonly conditions: readonly OfYear[];
  readonly today: IsoDate;
};
export type JudgedYear = { readonly told: SchoolYear; readonly warnings: readonly CandidateFinding[] };

const FIRST_YEAR = 2009; // of the incentive (mission S18)

/** Año escolar of a candidate as it would be kept, or everything that is wrong with it. Source: domain §5.5. */
export function judgeYear(
  stated: StatedYear,
  beside: BesideYear,
): Result<JudgedYear, { readonly code: 'candidate'; readonly findings: readonly CandidateFinding[] }> {
  const { year, passed, place, pupils } = stated;
  const mark = parseMark(stated.mark);
  const errors = [
    ...yearErrors(stated, beside),
    ...(mark === undefined ? [{ field: 'mark', code: 'VRA_MARK' } as const] : []),
    ...placeErrors(stated, beside),
  ];
  if (errors.length > 0 || year === null || passed === null || mark === undefined) {
    return refuse({ code: 'candidate', findings: errors });
  }
  const rank = place === null || pupils === null ? null : { place, pupils };
  const known = { year, level: 'SECONDARY', grade: gradeOf(stated.grade), passed, mark, rank } as const;
  const told: SchoolYear = { ...known, upperThird: stated.upperThird ?? false };
  return ok({ told, warnings: warningsOf(told, stated.upperThird !== null, beside) });
}

function yearErrors({ year, grade, passed }: StatedYear, { otherYears, today }: BesideYear): CandidateFinding[] {
  const errors: CandidateFinding[] = [];
  if (year === null) errors.push({ field: 'year', code: 'REQUIRED' });
  else if (year < FIRST_YEAR || year > yearOf(today)) errors.push({ field: 'year', code: 'VRA_YEAR' });
  if (grade.trim() === '') errors.push({ field: 'grade', code: 'REQUIRED' });
  else if (!/^[1-5]$/.test(gradeOf(grade))) errors.push({ field: 'grade', code: 'VRA_GRADE' });
  if (passed === null) errors.push({ field: 'passed', code: 'REQUIRED' });
  const before = otherYears.find((one) => one.passed && one.level === 'SECONDARY' && one.grade === gradeOf(grade));
  // A grade is passed once: one of the two years is wrong.
  if (passed === true && before !== undefined && before.year !== year) {
    errors.push({ field: 'grade', code: 'VRA_PASSED_BEFORE', detail: String(before.year) });
  }
  return errors;
}

function placeErrors({ place, pupils, upperThird }: StatedYear, { conditions }: BesideYear): CandidateFinding[] {
  if (place === null && pupils === null) return [];
  if (place === null || pupils === null || place < 1 || place > pupils) return [{ field: 'place', code: 'VRA_PLACE' }];
  const parts = conditions.flatMap((one) => one.upperThird?.parts ?? []);
  const differs = upperThird !== null && parts.some((part) => isInThird({ place, pupils }, part) !== upperThird);
  return differs ? [{ field: 'upperThird', code: 'VRA_THIRD', detail: `${place}/${pupils}` }] : [];
}

function warningsOf(told: SchoolYear, isThirdStated: boolean, { birthDate, conditions }: BesideYear) {
  const warnings: CandidateFinding[] = [];
  const age = completedYears(birthDate, toDate(`${told.year}-12-31`));
  if (conditions.length > 0 && conditions.every(({ ageMin }) => age < ageMin)) {
    warnings.push({ field: 'year', code: 'VRA_UNDER_AGE', detail: String(age) });
  }
  const couldBeUpper = conditions.some(
    ({ upperThird }) => upperThird && isUpper({ ...told, rank: null, upperThird: true }, upperThird),
  );
  if (told.passed && couldBeUpper && told.rank === null && !isThirdStated) {
    warnings.push({ field: 'upperThird', code: 'VRA_THIRD_UNKNOWN' });
  }
  return warnings;
}

/** A row of one school and grade beside the others of its file. */
export type RankedRow = { readonly row: number; readonly group: string; readonly told: SchoolYear };

type RankFinding = { readonly row: number; readonly finding: CandidateFinding };

/** Rows of a school, year and grade that contradict each other: other numbers of pupils, a better mark on a worse place. */
export function compareRanks(rows: readonly RankedRow[]): readonly RankFinding[] {
  return rows.flatMap(({ row, group, told }): RankFinding[] => {
    const { rank, mark } = told;
    if (rank === null) return [];
    const others = rows.filter((one) => one.row !== row && one.group === group && one.told.rank !== null);
    const other = others.find((one) => one.told.rank?.pupils !== rank.pupils);
    if (other !== undefined) {
      return [{ row, finding: { field: 'pupils', code: 'VRA_PUPILS_DIFFER', detail: String(other.row) } }];
    }
    const overtaken = others.find(
      (one) =>
        mark !== null &&
        one.told.mark !== null &&
        (one.told.rank?.place ?? 0) > rank.place &&
        isBetter(one.told.mark, mark),
    );
    return overtaken === undefined
      ? []
      : [{ row, finding: { field: 'place', code: 'VRA_PLACE_ORDER', detail: String(overtaken.row) } }];
  });
}
