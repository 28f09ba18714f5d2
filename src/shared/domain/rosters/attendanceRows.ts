import type { IsoDate } from '../calendar';
import type { MotiveCode } from '../compliance/motives';
import type { PupilSituation, SchoolSituation } from '../compliance/statements';
import type { CellContent, CellsOf } from './cells';
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
export type AttendanceContext = RowContext<AttendanceValues, IssuedRow> & { readonly school: SchoolMonthValues };
export type AttendanceOutcome = RowOutcome<AttendanceValues> & {
  readonly school: FacilityOutcome<SchoolMonthValues>;
  /** Values of the school that are kept all the same. */
  readonly schoolWarnings: FacilityOutcome<SchoolMonthValues>['problems'];
};

/** Classes of all rows of all copies of one school's workbook in a batch (decisions §2a R1–R16). */
export function classifyAttendance(files: readonly AttendanceFile[], context: AttendanceContext): AttendanceOutcome {
  const copies = files.map(({ file, school: cells }) => ({ file, cells }));
  const school = mergeFacilityMonths<SchoolMonthValues>(copies, context.school);
  const closedIn = new Map(files.map(({ file, school: cells }) => [file, cells]));
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
  return { ...classifyRows(rows, context, rules), school, schoolWarnings: copies.flatMap(manyClassDays) };
}

const MONTHS = [1, 2] as const;
type MonthNumber = (typeof MONTHS)[number];

const isYes = (cell: CellsOf<SchoolMonthValues>['closed1']) => cell.kind === 'value' && cell.value;
const attends = (situation: PupilSituation | null) => situation === null || situation === 'ATTENDS';

/** Days of class of a month from which one looks twice (R11). */
const MANY_DAYS = 24;

/** R11, of the whole school. */
const manyClassDays = ({ file, cells }: FacilityCopy<SchoolMonthValues>): AttendanceOutcome['schoolWarnings'] =>
  MONTHS.flatMap((month) => {
    const field = `classDays${month}` as const;
    const cell = cells[field];
    if (cell.kind !== 'value' || cell.value < MANY_DAYS) return [];
    return [{ file, field, code: 'ATT_MANY_DAYS', level: 'warning', value: String(cell.value) }];
  });

/** Values of a pupil's row together with the school's (decisions R10–R12); an error refuses the row. */
export const checkAttendance = (values: AttendanceValues, school: SchoolMonthValues) =>
  MONTHS.flatMap((month) => checkMonth(month, values, school));

function checkMonth(
  month: MonthNumber,
  values: AttendanceValues,
  school: SchoolMonthValues,
): readonly RowProblem<FieldOf<AttendanceValues>>[] {
  const unjustified = values[`unjustified${month}`];
  const pupilDays = values[`pupilDays${month}`];
  const schoolDays = school[`classDays${month}`];
  const days = pupilDays ?? schoolDays;
  const absences = (unjustified ?? 0) + (values[`justified${month}`] ?? 0);
  const isOrdinary = attends(values.situation) && (school[`situation${month}`] ?? 'NORMAL') === 'NORMAL';
  const found: RowProblem<FieldOf<AttendanceValues>>[] = [];
  const note = (field: FieldOf<AttendanceValues>, code: RowProblem['code'], value: CellContent | null, error = false) =>
    found.push({ field, code, level: error ? 'error' : 'warning', value: String(value ?? '') });
  if (days !== null && absences > days) {
    note(`unjustified${month}`, 'ATT_ABSENCES_OVER_DAYS', absences, isOrdinary);
  }
  if (pupilDays !== null && pupilDays >= MANY_DAYS) note(`pupilDays${month}`, 'ATT_MANY_DAYS', pupilDays);
  if (pupilDays !== null && schoolDays !== null && pupilDays > schoolDays) {
    note(`pupilDays${month}`, 'ATT_PUPIL_DAYS', pupilDays);
  }
  return found;
}
