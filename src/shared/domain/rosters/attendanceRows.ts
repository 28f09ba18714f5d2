import type { IsoDate } from '../calendar';
import type { MotiveCode } from '../compliance/motives';
import type { PupilSituation, SchoolSituation } from '../compliance/statements';
import type { CellsOf } from './cells';
import { classifyRows } from './classifyRows';
import { mergeFacilityMonths, type FacilityCopy, type FacilityOutcome } from './facilityMonths';
import type { FieldOf, IncomingRow, IssuedRow, RowContext, RowOutcome, RowRules } from './rowBatch';
import type { RowProblem } from './rowProblems';

/** Values of a pupil's row of W5; 1 and 2 are the months of the bimester, null is a blank. */
export type AttendanceValues = {
  readonly unjustified1: number | null;
  readonly justified1: number | null;
  readonly pupilDays1: number | null;
  readonly unjustified2: number | null;
  readonly justified2: number | null;
  readonly pupilDays2: number | null;
  readonly situation: PupilSituation | null;
  readonly situationDate: IsoDate | null;
  readonly motive: MotiveCode | null;
  readonly observations: string | null;
};
/** Values of the whole school in W5. */
export type SchoolMonthValues = {
  readonly classDays1: number | null;
  readonly closed1: boolean | null;
  readonly situation1: SchoolSituation | null;
  readonly classDays2: number | null;
  readonly closed2: boolean | null;
  readonly situation2: SchoolSituation | null;
};

export const EMPTY_ATTENDANCE: AttendanceValues = {
  unjustified1: null,
  justified1: null,
  pupilDays1: null,
  unjustified2: null,
  justified2: null,
  pupilDays2: null,
  situation: null,
  situationDate: null,
  motive: null,
  observations: null,
};
export const EMPTY_SCHOOL_MONTHS: SchoolMonthValues = {
  classDays1: null,
  closed1: null,
  situation1: null,
  classDays2: null,
  closed2: null,
  situation2: null,
};

/** One returned copy of a school's workbook. */
export type AttendanceFile = {
  readonly file: string;
  readonly school: CellsOf<SchoolMonthValues>;
  readonly rows: readonly Omit<IncomingRow<AttendanceValues>, 'file'>[];
};
export type AttendanceContext = RowContext<AttendanceValues, IssuedRow> & {
  readonly school: SchoolMonthValues;
  readonly isMonthConfirmed: (file: string, field: FieldOf<SchoolMonthValues>) => boolean;
};
export type AttendanceOutcome = RowOutcome<AttendanceValues> & {
  readonly school: FacilityOutcome<SchoolMonthValues>;
  /** Values of the school that are kept all the same. */
  readonly schoolWarnings: FacilityOutcome<SchoolMonthValues>['problems'];
};

/** Classes of all rows of all copies of one school's workbook in a batch (decisions §2a R1–R16). */
export function classifyAttendance(files: readonly AttendanceFile[], context: AttendanceContext): AttendanceOutcome {
  const copies = files.map(({ file, school: cells }) => ({ file, cells }));
  const school = mergeFacilityMonths<SchoolMonthValues>(copies, context.school, context.isMonthConfirmed);
  const closedIn = new Map(school.copies.map(({ file, cells }) => [file, cells]));
  const rules: RowRules<AttendanceValues, IssuedRow> = {
    empty: EMPTY_ATTENDANCE,
    check: (values) => checkAttendance(values, school.values),
    blanksMeaningNone: (row, accepted) => {
      const cells = closedIn.get(row.file);
      const situation = row.cells.situation.kind === 'value' ? row.cells.situation.value : accepted.situation;
      if (cells === undefined || !attends(situation)) return [];
      return MONTHS.filter((month) => isYes(cells[`closed${month}`]))
        .map((month) => `unjustified${month}` as const)
        .filter((field) => accepted[field] !== 0);
    },
  };
  const rows = files.flatMap(({ file, rows: inFile }) => inFile.map((row) => ({ ...row, file })));
  return {
    ...classifyRows(rows, context, rules),
    school,
    schoolWarnings: school.copies.flatMap((copy) => oddClassDays(copy, school.values)),
  };
}

const MONTHS = [1, 2] as const;
type MonthNumber = (typeof MONTHS)[number];

const isYes = (cell: CellsOf<SchoolMonthValues>['closed1']) => cell.kind === 'value' && cell.value;
const attends = (situation: PupilSituation | null) => situation === null || situation === 'ATTENDS';

/** Days of class of a month from which one looks twice (R11). */
const MANY_DAYS = 24;

/** R11 and E13, of the whole school. */
const oddClassDays = (
  { file, cells }: FacilityCopy<SchoolMonthValues>,
  values: SchoolMonthValues,
): AttendanceOutcome['schoolWarnings'] =>
  MONTHS.flatMap((month) => {
    const field = `classDays${month}` as const;
    const cell = cells[field];
    const code = cell.kind === 'value' ? oddCount(cell.value, values[`situation${month}`]) : undefined;
    if (cell.kind !== 'value' || code === undefined) return [];
    return [{ file, field, code, level: 'warning', value: String(cell.value) }];
  });

function oddCount(days: number, situation: SchoolSituation | null): RowProblem['code'] | undefined {
  if (days >= MANY_DAYS) return 'ATT_MANY_DAYS';
  return days === 0 && isNormal(situation) ? 'ATT_ZERO_DAYS' : undefined;
}

const isNormal = (situation: SchoolSituation | null) => situation === null || situation === 'NORMAL';

/** Values of a pupil's row together with the school's (decisions R10–R12, E6, E10); an error refuses the row. */
export const checkAttendance = (values: AttendanceValues, school: SchoolMonthValues) =>
  MONTHS.flatMap((month) => checkMonth(month, values, school));

type Found = RowProblem<FieldOf<AttendanceValues>>;

function checkMonth(month: MonthNumber, values: AttendanceValues, school: SchoolMonthValues): readonly Found[] {
  const days = values[`pupilDays${month}`] ?? school[`classDays${month}`];
  const absences = (values[`unjustified${month}`] ?? 0) + (values[`justified${month}`] ?? 0);
  const isOpen = isNormal(school[`situation${month}`]);
  const odd = oddPupilDays(month, values, school);
  if (days !== null && absences > days) {
    const level = attends(values.situation) && isOpen ? 'error' : 'warning';
    return [found(`unjustified${month}`, 'ATT_ABSENCES_OVER_DAYS', absences, level), ...odd];
  }
  return [...unheeded(month, values, isOpen), ...odd];
}

/** Numbers that the situation of the pupil or of the school leaves aside (E6, E10). */
function unheeded(month: MonthNumber, values: AttendanceValues, isOpen: boolean): readonly Found[] {
  const unjustified = values[`unjustified${month}`];
  const typed = unjustified ?? values[`justified${month}`] ?? values[`pupilDays${month}`];
  if (values.situation === 'NOT_FOUND')
    return typed === null ? [] : [found(`unjustified${month}`, 'ATT_NOT_FOUND_WITH_NUMBERS', typed)];
  if (isOpen || unjustified === null || unjustified === 0) return [];
  return [found(`unjustified${month}`, 'ATT_SITUATION_WITH_NUMBERS', unjustified)];
}

function oddPupilDays(month: MonthNumber, values: AttendanceValues, school: SchoolMonthValues): readonly Found[] {
  const [field, schoolDays] = [`pupilDays${month}` as const, school[`classDays${month}`]];
  const days = values[field];
  if (days === null) return [];
  return [
    ...(days >= MANY_DAYS ? [found(field, 'ATT_MANY_DAYS', days)] : []),
    ...(schoolDays !== null && days > schoolDays ? [found(field, 'ATT_PUPIL_DAYS', days)] : []),
  ];
}

const found = (
  field: Found['field'],
  code: Found['code'],
  value: number,
  level: Found['level'] = 'warning',
): Found => ({
  field,
  code,
  level,
  value: String(value),
});
