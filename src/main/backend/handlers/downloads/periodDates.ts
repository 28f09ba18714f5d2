import { faultOfDates, type DatesFault, type PeriodDates } from '@shared/domain/packages/periodDates';
import { ok } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { listPeriods } from '../../database/periods';
import { listDates, putDates } from '../../database/sentDates';
import { tableRefused } from '../../imports/analyseFile';
import type { ImportKind } from '../../imports/importKind';
import { findRepetitions, type Repetition } from '../../imports/repeats';
import { contentOf, sheetOf } from '../../packages/downloads/shape';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { periodDatesTable } from '../../workbooks/rules/periodDatesTable';
import { readTable, type TableRow } from '../../workbooks/tables/readTable';
import { fieldsOfTable } from '../../workbooks/tables/table';
import type { Finding } from '../../workbooks/tables/tableReport';
import { dateKind, shown } from '../../workbooks/tables/valueKinds';
import { download } from './download';
import { remarksOfTable, reportOf, type JudgedRow } from '../../imports/judgedRows';

type DatesDraft = { readonly dates: readonly PeriodDates[]; readonly remarked: readonly RemarkedRow[] };

/** Cronograma of bimesters: a later package states a bimester anew. */
export const datesImport: ImportKind<DatesDraft> = {
  kind: 'calendario',
  outdatedBy: ['rules.', 'period.'],
  apply: async (tx, { dates }, { importId }) => {
    for (const { period, ...days } of dates) {
      await putDates(tx, { period, ...days });
      await noteEvent(tx, { kind: 'rules.dates-sent', subject: period, importId, details: days });
    }
  },
  remarks: ({ remarked }) => remarksOfTable('calendario', periodDatesTable, remarked),
};

type Row = TableRow<PeriodDates>;
type Beside = {
  readonly repetitions: ReadonlyMap<Row, Repetition>;
  readonly held: ReadonlyMap<string, PeriodDates>;
  /** Cut-off of each bimester that is open or closed: it stays as it was opened. */
  readonly opened: ReadonlyMap<string, string>;
};

export const datesDownload = download(datesImport, async ({ db }, { rows: came }) => {
  const found = await readTable(contentOf([sheetOf('period_dates', periodDatesTable, came)]), periodDatesTable);
  if (found.kind !== 'table') return ok(tableRefused(found, periodDatesTable.sheet));
  const { rows } = found.table;
  const beside: Beside = {
    repetitions: findRepetitions(
      rows,
      ({ stated }) => stated.period,
      ({ stated }) => JSON.stringify(stated),
    ),
    held: new Map((await listDates(db)).map((dates) => [dates.period, dates])),
    opened: new Map((await listPeriods(db)).map(({ code, rosterCutoff }) => [code, rosterCutoff])),
  };
  const judged = rows.map((row) => judgeRow(row, beside));
  const { remarked, ...report } = reportOf(periodDatesTable, found.table, judged);
  const good = judged
    .filter(({ rowClass }) => rowClass === 'new' || rowClass === 'changed')
    .map(({ row }) => datesIn(row));
  return ok({
    outcome: 'draft',
    sheets: [found.table.sheet],
    report: {
      ...report,
      changes: good.flatMap((dates) => changesOf(dates, beside.held.get(dates.period))),
      unknownColumns: [],
    },
    draft: { dates: good, remarked },
  });
});

const FAULTS = {
  NOT_A_PERIOD: { field: 'period', code: 'CAL_PERIOD' },
  OUTSIDE: { field: 'rosterCutoff', code: 'CAL_CUTOFF' },
  ORDER: { field: 'closeBy', code: 'CAL_ORDER' },
} as const satisfies Record<DatesFault, Finding<PeriodDates>>;

function judgeRow(row: Row, { repetitions, held, opened }: Beside): JudgedRow<PeriodDates> {
  const repetition = repetitions.get(row);
  if (repetition?.kind === 'repeated') return { row, rowClass: 'repeated', findings: [] };
  if (repetition?.kind === 'conflict')
    return {
      row,
      rowClass: 'rejected',
      findings: [{ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) }],
    };
  if (row.problems.length > 0) return { row, rowClass: 'rejected', findings: row.problems };
  const dates = datesIn(row);
  const fault = faultOfDates(dates);
  if (fault !== undefined) return { row, rowClass: 'rejected', findings: [FAULTS[fault]] };
  const before = held.get(dates.period);
  if (before !== undefined && changesOf(dates, before).length === 0) return { row, rowClass: 'same', findings: [] };
  const cutoff = opened.get(dates.period);
  const isOtherwise = cutoff !== undefined && cutoff !== dates.rosterCutoff;
  return {
    row,
    rowClass: before === undefined ? 'new' : 'changed',
    findings: isOtherwise ? [{ field: 'rosterCutoff', code: 'CAL_OPENED', detail: dates.period }] : [],
  };
}

/** A row without a problem states each of its columns. */
const datesIn = ({ stated }: Row) => stated as PeriodDates;

const changesOf = (dates: PeriodDates, before: PeriodDates | undefined) =>
  fieldsOfTable(periodDatesTable).flatMap((field) => {
    if (field === 'period' || before?.[field] === dates[field]) return [];
    const [old, now] = [before, dates].map((one) => textOf(field, one));
    const { header } = periodDatesTable.columns[field];
    return [{ row: dates.period, field: header, before: old ?? '', after: now ?? '', decidedBy: '' }];
  });

const textOf = (field: keyof PeriodDates, dates: PeriodDates | undefined) => {
  if (dates === undefined) return '';
  return field === 'period' || field === 'reference' ? dates[field] : shown(dateKind, dates[field]);
};
