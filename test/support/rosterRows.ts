import { toDate } from '@shared/domain/calendar';
import {
  classifyAttendance,
  EMPTY_ATTENDANCE,
  EMPTY_SCHOOL_MONTHS,
  type AttendanceContext,
  type AttendanceFile,
  type AttendanceValues,
  type SchoolMonthValues,
} from '@shared/domain/rosters/attendanceRows';
import { badCell, blankCell, valueCell, type CellContent, type CellsOf } from '@shared/domain/rosters/cells';
import {
  classifyHealth,
  EMPTY_HEALTH,
  EMPTY_POST_MONTHS,
  type HealthContext,
  type HealthFile,
  type HealthValues,
  type IssuedHealthRow,
} from '@shared/domain/rosters/healthRows';
import type { RowReport } from '@shared/domain/rosters/rowBatch';
import { rowKeyFor } from '@shared/domain/rosters/rowKeys';

export const ANA = rowKeyFor(1001);
export const LUZ = rowKeyFor(1002);
export const ELSEWHERE = rowKeyFor(9999);

const PERSONS = {
  [ANA]: { document: '01234567', name: 'QUISPE MAMANI, ANA MARÍA' },
  [LUZ]: { document: '71234568', name: 'HUAMÁN ÑAHUI, LUZ' },
};

const person = (key: string) => PERSONS[key] ?? { document: '70000001', name: 'ROJAS VEGA, JOSÉ' };
type Loose<Values> = { readonly [Field in keyof Values]?: Values[Field] | 'bad' };

/** Cells of these values: what is left out or null is blank, 'bad' is something that is no value. */
const cellsOf = <Values extends Readonly<Record<string, CellContent | null>>>(
  empty: Values,
  given: Loose<Values>,
): CellsOf<Values> => {
  const cells = Object.keys(empty).map((field) => {
    const value = given[field];
    if (value === 'bad') return [field, badCell('no sé', 'ATT_NOT_A_COUNT')];
    return [field, value === null || value === undefined ? blankCell : valueCell(value)];
  });
  return Object.fromEntries(cells) as CellsOf<Values>; // one cell for each field of `empty`
};

export type PupilCells = Loose<AttendanceValues>;
type Written = { readonly key?: string; readonly document?: string; readonly name?: string; readonly sheet?: string };

/** A row as the school returns it: the identity of the key's person, and these cells. */
export const aRow = (key: string, given: PupilCells = {}, written: Written = {}) => ({
  sheet: 'Asistencia',
  row: 0,
  key,
  ...person(key),
  ...written,
  cells: cellsOf<AttendanceValues>(EMPTY_ATTENDANCE, given),
});

/** A returned copy; rows are numbered as they stand. */
export const aFile = (
  rows: readonly ReturnType<typeof aRow>[],
  school: Loose<SchoolMonthValues> = { classDays1: 20, classDays2: 20 },
  file = 'a.xlsx',
): AttendanceFile => ({
  file,
  school: cellsOf<SchoolMonthValues>(EMPTY_SCHOOL_MONTHS, school),
  rows: rows.map((row, place) => ({ ...row, row: place + 1 })),
});

export const pupilValues = (given: Partial<AttendanceValues>): AttendanceValues => ({ ...EMPTY_ATTENDANCE, ...given });

export const classify = (files: readonly AttendanceFile[], context: Partial<AttendanceContext> = {}) =>
  classifyAttendance(files, {
    issued: new Map([ANA, LUZ].map((key) => [key, person(key)])),
    accepted: new Map(),
    school: EMPTY_SCHOOL_MONTHS,
    decidedBy: () => null,
    isConfirmed: () => true,
    isMonthConfirmed: () => false,
    ...context,
  });

export const classesOf = (outcome: { readonly rows: readonly { readonly rowClass: string }[] }) =>
  outcome.rows.map(({ rowClass }) => rowClass).toSorted((a, b) => a.localeCompare(b));
export const codesOf = (outcome: { readonly rows: readonly Pick<RowReport<AttendanceValues>, 'problems'>[] }) => [
  ...new Set(outcome.rows.flatMap(({ problems }) => problems.map(({ code, level }) => `${code} ${level}`))),
];

export type PatientCells = Loose<HealthValues>;
export const aHealthRow = (
  key: string,
  given: PatientCells = {},
  written: Written & { readonly due?: readonly [string | undefined, string | undefined] } = {},
) => ({
  sheet: 'Controles',
  row: 0,
  key,
  ...person(key),
  due: ['CRED 8 meses', ''] as const,
  ...written,
  cells: cellsOf<HealthValues>(EMPTY_HEALTH, given),
});
export const aHealthFile = (rows: readonly ReturnType<typeof aHealthRow>[], file = 'p.xlsx'): HealthFile => ({
  file,
  post: { situation1: blankCell, situation2: blankCell },
  rows: rows.map((row, place) => ({ ...row, row: place + 1 })),
});

/** Born 2025-09-10, a control due in May only. */
export const anIssuedChild = (key: string, values: Partial<IssuedHealthRow> = {}): IssuedHealthRow => ({
  ...person(key),
  birthDate: toDate('2025-09-10'),
  lmpDate: null,
  months: [
    { interval: { from: toDate('2026-04-25'), to: toDate('2026-05-31') }, due: 'CRED 8 meses' },
    { interval: null, due: '' },
  ],
  ...values,
});

export const classifyPatients = (files: readonly HealthFile[], context: Partial<HealthContext> = {}) =>
  classifyHealth(files, {
    issued: new Map([ANA, LUZ].map((key) => [key, anIssuedChild(key)])),
    accepted: new Map(),
    post: EMPTY_POST_MONTHS,
    analysedOn: toDate('2026-07-02'),
    decidedBy: () => null,
    isConfirmed: () => true,
    isMonthConfirmed: () => false,
    ...context,
  });
