import { classifyAttendance, type AttendanceValues } from '@shared/domain/rosters/attendanceRows';
import type { CellContent, CellsOf, FieldValues } from '@shared/domain/rosters/cells';
import { classifyHealth, type HealthValues } from '@shared/domain/rosters/healthRows';
import type { ContestedCell } from '@shared/domain/rosters/chooseCells';
import type { IdentityDifference, RowChange, RowContext } from '@shared/domain/rosters/rowBatch';
import type { RowClass, RowProblem } from '@shared/domain/rosters/rowProblems';
import type { RowKey } from '@shared/domain/rosters/rowKeys';
import type { FormRow } from '../../database/forms';
import { groupBy } from '../../database/groups';
import {
  attendanceCells,
  healthCells,
  identityOf,
  postMonthCells,
  schoolMonthCells,
} from '../../workbooks/rosters/returnedValues';
import { textOf } from '../../workbooks/rosters/typedCells';
import type { BatchContext } from './batchContext';
import { confirmations } from './confirmations';
import type { ReturnedFile } from './returnedFiles';
import type { TypedValues } from './rosterDraft';

/** What one file of a facility came to, row by row. */
export type ClassifiedFile = {
  readonly rows: readonly ClassifiedRow[];
  /** What the file says of the whole facility, where no other copy contradicts it. */
  readonly months: TypedValues;
  readonly monthProblems: readonly RowProblem[];
  readonly monthChanges: readonly {
    readonly field: string;
    readonly before: CellContent | null;
    readonly after: CellContent | null;
  }[];
  readonly monthContested: readonly ContestedCell[];
  /** Persons on the facility's list whose row no file of the batch brings back. */
  readonly missing: readonly { readonly name: string; readonly answered: boolean }[];
};
/** A row's outcome, whichever workbook it is of. */
export type ReportedRow = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly key: RowKey | null;
  readonly rowClass: RowClass;
  readonly problems: readonly RowProblem[];
  readonly changes: readonly RowChange<string>[];
  readonly contested: readonly ContestedCell[];
  readonly differences: readonly IdentityDifference[];
};
export type ClassifiedRow = {
  readonly report: ReportedRow;
  readonly issued: FormRow | undefined;
  readonly typed: TypedValues;
  /** Accepted values that a confirmed blank undoes. */
  readonly undone: readonly string[];
  readonly control: 'CRED' | 'PRENATAL' | null;
};

/** All the files of one facility in a batch are judged together, in whatever order they came (decisions R4–R6). */
export function classifyReturns(
  files: readonly ReturnedFile[],
  context: BatchContext,
): ReadonlyMap<string, ClassifiedFile> {
  const kind = files[0]?.form.kind ?? 'SCHOOL';
  return kind === 'SCHOOL' ? classifySchool(files, context) : classifyPost(files, context);
}

function classifySchool(files: readonly ReturnedFile[], context: BatchContext) {
  const { facilityId, issued, keyed } = issuedTo(files, context);
  const typedFiles = files.map(({ id, roster, dates }) => ({
    file: id,
    school: schoolMonthCells(roster.facility),
    rows: roster.rows.map((row) => ({
      ...identityOf(row),
      sheet: row.sheet,
      row: row.number,
      cells: attendanceCells(row.cells, dates),
    })),
  }));
  const outcome = classifyAttendance(typedFiles, {
    issued,
    accepted: accepted<AttendanceValues>(keyed, (row) => context.accepted.pupil(row.memberId, facilityId)),
    school: context.accepted.school(facilityId),
    ...confirmations(files, context),
    decidedBy: decisions(keyed, context, 'SCHOOL'),
  });
  return byFile(
    typedFiles.map(({ file, school, rows }) => ({ file, months: school, rows })),
    outcome.rows,
    { ...outcome.school, warnings: outcome.schoolWarnings },
    () => null,
    keyed,
    (row) => context.accepted.pupil(row.memberId, facilityId) !== undefined,
  );
}

function classifyPost(files: readonly ReturnedFile[], context: BatchContext) {
  const { facilityId, keyed } = issuedTo(files, context);
  const issued = new Map([...keyed].map(([key, row]) => [key, context.healthRow(row)]));
  const typedFiles = files.map(({ id, roster, dates }) => ({
    file: id,
    post: postMonthCells(roster.facility),
    rows: roster.rows.map((row) => ({
      ...identityOf(row),
      sheet: row.sheet,
      row: row.number,
      cells: healthCells(row.cells, dates),
      due: [dueIn(row, 'due1'), dueIn(row, 'due2')] as const,
    })),
  }));
  const outcome = classifyHealth(typedFiles, {
    issued,
    accepted: accepted<HealthValues>(keyed, (row) => context.accepted.patient(row.memberId, facilityId)),
    post: context.accepted.post(facilityId),
    analysedOn: context.analysedOn,
    ...confirmations(files, context),
    decidedBy: decisions(keyed, context, 'HEALTH_POST'),
  });
  const controlOf = (key: RowKey) => issued.get(key)?.control ?? null;
  return byFile(
    typedFiles.map(({ file, post, rows }) => ({ file, months: post, rows })),
    outcome.rows,
    { ...outcome.post, warnings: [] },
    controlOf,
    keyed,
    (row) => context.accepted.patient(row.memberId, facilityId) !== undefined,
  );
}

type Returned = ReturnedFile['roster']['rows'][number];
const dueIn = ({ columns, cells }: Returned, field: string) =>
  columns.has(field) ? textOf(cells.get(field)) : undefined;

function issuedTo(files: readonly ReturnedFile[], context: BatchContext) {
  const facilityId = files[0]?.facility.id ?? '';
  // Row keys are checked when they are read; the database holds those that were issued.
  const keyed = new Map(context.rowsOf(facilityId).map((row) => [row.rowKey as RowKey, row]));
  return { facilityId, keyed, issued: keyed };
}

function accepted<Values>(keyed: ReadonlyMap<RowKey, FormRow>, valuesOf: (row: FormRow) => Values | undefined) {
  const found = new Map<RowKey, Values>();
  for (const [key, row] of keyed) {
    const values = valuesOf(row);
    if (values !== undefined) found.set(key, values);
  }
  return found;
}

function decisions(
  keyed: ReadonlyMap<RowKey, FormRow>,
  context: BatchContext,
  kind: 'SCHOOL' | 'HEALTH_POST',
): RowContext<FieldValues, FormRow>['decidedBy'] {
  return (key, field) => {
    const row = keyed.get(key);
    return row === undefined ? null : context.decidedBy(row.memberId, kind, field);
  };
}

type TypedFile = {
  readonly file: string;
  readonly months: CellsOf<FieldValues>;
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly cells: CellsOf<FieldValues> }[];
};
type FacilityPart = {
  readonly changes: ClassifiedFile['monthChanges'];
  /** Cells that were not kept. */
  readonly problems: readonly OfFile[];
  readonly contested: readonly (ContestedCell & { readonly file: string })[];
  /** Cells kept all the same. */
  readonly warnings: readonly OfFile[];
};
type OfFile = RowProblem & { readonly file: string };

function byFile(
  files: readonly TypedFile[],
  reports: readonly ReportedRow[],
  facility: FacilityPart,
  controlOf: (key: RowKey) => 'CRED' | 'PRENATAL' | null,
  keyed: ReadonlyMap<RowKey, FormRow>,
  isAnswered: (row: FormRow) => boolean,
): ReadonlyMap<string, ClassifiedFile> {
  const reportsOf = groupBy(reports, ({ file }) => file);
  const back = new Set(reports.map(({ key }) => key));
  const missing = [...keyed]
    .filter(([key]) => !back.has(key))
    .map(([, row]) => ({ name: row.name, answered: isAnswered(row) }))
    .toSorted((a, b) => order.compare(a.name, b.name));
  return new Map(
    files.map(({ file, months, rows }) => {
      const cellsAt = new Map(rows.map((row) => [`${row.sheet}\n${row.row}`, row.cells]));
      const problems = facility.problems.filter((one) => one.file === file);
      const warnings = facility.warnings.filter((one) => one.file === file);
      const typedMonths = without(
        typedIn(months),
        problems.map(({ field }) => field),
      );
      const classified = (reportsOf.get(file) ?? []).map((report) => ({
        report,
        issued: report.key === null ? undefined : keyed.get(report.key),
        typed: without(typedIn(cellsAt.get(`${report.sheet}\n${report.row}`) ?? {}), setAsideIn(report)),
        undone: report.changes.filter(({ confirmed }) => confirmed).map(({ field }) => field),
        control: report.key === null ? null : controlOf(report.key),
      }));
      const monthChanges = facility.changes.filter(({ field, before }) => before !== null && field in typedMonths);
      const monthContested = facility.contested.filter((one) => one.file === file);
      const ofMonths = { months: typedMonths, monthProblems: [...problems, ...warnings], monthChanges, monthContested };
      return [file, { rows: classified, ...ofMonths, missing }];
    }),
  );
}

const setAsideIn = ({ problems }: ReportedRow) =>
  problems.filter(({ code }) => code === 'ROW_SET_ASIDE').map(({ field }) => field);

const order = new Intl.Collator('es', { sensitivity: 'base' });

export const typedIn = (cells: CellsOf<FieldValues>): TypedValues =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([field, cell]) => (cell.kind === 'value' ? [[field, cell.value]] : [])),
  );

const without = (values: TypedValues, fields: readonly string[]): TypedValues =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));
