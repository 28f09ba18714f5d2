import type { IsoDate } from '../calendar';
import { holds } from '../compliance/controlEvents';
import type { DutyMonth } from '../compliance/duties';
import type { MotiveCode } from '../compliance/motives';
import type { Answer, PatientSituation, PostSituation, YesNo } from '../compliance/statements';
import type { CellsOf } from './cells';
import { classifyRows } from './classifyRows';
import { mergeFacilityMonths, type FacilityOutcome } from './facilityMonths';
import type { FieldOf, IncomingRow, IssuedRow, RowContext, RowOutcome, RowReport } from './rowBatch';
import type { RowProblem } from './rowProblems';

/** Values of a person's row of W6; 1 and 2 are the months of the bimester, null is a blank. */
export type HealthValues = {
  readonly dates1: readonly IsoDate[] | null;
  readonly complied1: Answer | null;
  readonly supplement1: YesNo | null;
  readonly dates2: readonly IsoDate[] | null;
  readonly complied2: Answer | null;
  readonly supplement2: YesNo | null;
  readonly situation: PatientSituation | null;
  readonly situationDate: IsoDate | null;
  readonly motive: MotiveCode | null;
  readonly observations: string | null;
};
/** Values of the whole post in W6. */
export type PostMonthValues = { readonly situation1: PostSituation | null; readonly situation2: PostSituation | null };

export const EMPTY_HEALTH: HealthValues = {
  dates1: null,
  complied1: null,
  supplement1: null,
  dates2: null,
  complied2: null,
  supplement2: null,
  situation: null,
  situationDate: null,
  motive: null,
  observations: null,
};
export const EMPTY_POST_MONTHS: PostMonthValues = { situation1: null, situation2: null };

/** `months`: what was due in each month of the bimester, and our text for it. */
export type IssuedHealthRow = IssuedRow & {
  readonly birthDate: IsoDate;
  /** FUR of the pregnancy the row is about; null where there is none or it is not known. */
  readonly lmpDate: IsoDate | null;
  readonly months: readonly [IssuedControl, IssuedControl];
};
export type IssuedControl = { readonly interval: DutyMonth['interval']; readonly due: string };

/** `due`: our own `Control debido` texts as they came back; undefined where the column is gone. */
export type IncomingHealthRow = IncomingRow<HealthValues> & {
  readonly due: readonly [string | undefined, string | undefined];
};
export type HealthFile = {
  readonly file: string;
  readonly post: CellsOf<PostMonthValues>;
  readonly rows: readonly Omit<IncomingHealthRow, 'file'>[];
};
export type HealthContext = RowContext<HealthValues, IssuedHealthRow> & {
  readonly post: PostMonthValues;
  readonly isMonthConfirmed: (file: string, field: FieldOf<PostMonthValues>) => boolean;
  readonly analysedOn: IsoDate;
};
export type HealthOutcome = RowOutcome<HealthValues> & { readonly post: FacilityOutcome<PostMonthValues> };

/** Classes of all rows of all copies of one post's workbook in a batch (decisions §2a R1–R8, R13–R16, §3). */
export function classifyHealth(files: readonly HealthFile[], context: HealthContext): HealthOutcome {
  const copies = files.map(({ file, post: cells }) => ({ file, cells }));
  const rows = files.flatMap(({ file, rows: inFile }) => inFile.map((row) => ({ ...row, file })));
  const outcome = classifyRows<HealthValues, IssuedHealthRow>(rows, context, {
    empty: EMPTY_HEALTH,
    check: (values, issued) => checkHealth(values, issued, context.analysedOn),
    blanksMeaningNone: () => [],
  });
  const due = new Map(rows.map((row) => [placeKey(row), row.due]));
  return {
    ...outcome,
    rows: outcome.rows.map((report) => withDueWarnings(report, due.get(placeKey(report)), context.issued)),
    post: mergeFacilityMonths<PostMonthValues>(copies, context.post, context.isMonthConfirmed),
  };
}

const MONTHS = [1, 2] as const;
type MonthNumber = (typeof MONTHS)[number];

type Checked = Pick<IssuedHealthRow, 'birthDate' | 'lmpDate' | 'months'>;

/** A date no control can have, and a date in the interval beside `Cumplió` = NO (H2); a kept control without a date is told (H8). An error refuses the row. */
export const checkHealth = (values: HealthValues, issued: Checked, analysedOn: IsoDate) =>
  MONTHS.flatMap((month) => checkMonth(month, values, issued, analysedOn));

function checkMonth(
  month: MonthNumber,
  values: HealthValues,
  { birthDate, lmpDate, months }: Checked,
  analysedOn: IsoDate,
): readonly RowProblem<FieldOf<HealthValues>>[] {
  const dates = values[`dates${month}`] ?? [];
  const field = `dates${month}` as const;
  const level = 'error';
  const { interval } = months[month - 1] ?? { interval: null };
  const impossible = dates.filter((date) => date > analysedOn || date < birthDate || date < (lmpDate ?? ''));
  const contradicted = values[`complied${month}`] === 'NO' ? dates.filter((date) => holds(interval, date)) : [];
  const isUndated = values[`complied${month}`] === 'YES' && dates.length === 0 && interval !== null;
  return [
    ...impossible.map((value) => ({ field, code: 'HLT_DATE', level, value }) as const),
    ...contradicted.map((value) => ({ field, code: 'HLT_DATE_AND_NO', level, value }) as const),
    ...(isUndated ? [{ field, code: 'HLT_NO_DATE', level: 'warning', value: '' } as const] : []),
  ];
}

/** H18: our own text is never read back, but whoever changed it expects something. */
function withDueWarnings(
  report: RowReport<HealthValues>,
  written: IncomingHealthRow['due'] | undefined,
  issued: HealthContext['issued'],
): RowReport<HealthValues> {
  const row = report.key === null ? undefined : issued.get(report.key);
  if (row === undefined || written === undefined) return report;
  const warnings = MONTHS.flatMap((month) => {
    const value = written[month - 1];
    if (value === undefined || plain(value) === plain(row.months[month - 1]?.due ?? '')) return [];
    return [{ field: `dates${month}`, code: 'HLT_DUE_CHANGED', level: 'warning', value } as const];
  });
  return { ...report, problems: [...report.problems, ...warnings] };
}

const plain = (text: string) => text.toUpperCase().replace(/\s+/g, ' ').trim();
const placeKey = ({ file, sheet, row }: { file: string; sheet: string; row: number }) => `${file}\n${sheet}\n${row}`;
