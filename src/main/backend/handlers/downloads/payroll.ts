import { isPeriod, type Period } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import { comparePayrolls, type ComparedLine, type PayrollState } from '@shared/domain/packages/payroll';
import { ok } from '@shared/domain/result';
import { reasonSentence } from '@shared/messages/payments';
import { NOT_IN_OUR_LIST, PAYROLL_STATES } from '@shared/messages/payroll';
import { soles } from '@shared/messages/money';
import { noteEvent } from '../../database/events';
import type { ReadDb } from '../../database/handles';
import { listLines } from '../../database/payments/lines';
import { listPayees } from '../../database/payments/payees';
import { tableRefused } from '../../imports/analyseFile';
import type { ImportKind } from '../../imports/importKind';
import { findRepetitions } from '../../imports/repeats';
import { contentOf, sheetOf } from '../../packages/downloads/shape';
import { refusePackage } from '../../packages/incoming';
import { payrollTable, type PayrollFields } from '../../workbooks/reconciliation/payrollTable';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { readTable, type TableRow } from '../../workbooks/tables/readTable';
import { rowsOf, type PaymentRow } from '../payments/rows';
import { getList } from '../reconciliation/list';
import { download } from './download';
import { remarksOfTable, reportOf, type JudgedRow } from '../../imports/judgedRows';

type PayrollDraft = {
  readonly period: Period;
  readonly counts: Readonly<Record<PayrollState, number>>;
  readonly remarked: readonly RemarkedRow[];
};

/**
 * Planilla that headquarters pays. It changes nothing of the office's list, which was calculated and approved here: it is
 * kept with how far the two agree, and each difference with the reason of the office's own calculation.
 */
export const payrollImport: ImportKind<PayrollDraft> = {
  kind: 'planilla-sede',
  outdatedBy: ['payments.'],
  apply: async (tx, { period, counts }, { importId }) =>
    noteEvent(tx, { kind: 'payments.payroll-received', subject: period, importId, details: counts }),
  remarks: ({ remarked }) => remarksOfTable('planilla-sede', payrollTable, remarked),
};

export const payrollDownload = download(payrollImport, async ({ db }, { rows: came }) => {
  const [period = '', ...others] = [...new Set(came.map((row) => String(row['period'])))];
  if (!isPeriod(period) || others.length > 0) return refusePackage('SCHEMA', 'payroll.csv, period');
  const list = await getList(db, period);
  if (!list.ok) return list;
  const found = await readTable(contentOf([sheetOf('payroll', payrollTable, came)]), payrollTable);
  if (found.kind !== 'table') return ok(tableRefused(found, payrollTable.sheet));
  const own = await ownRows(db, period, list.value.id);
  const rows = goodRows(found.table.rows);
  const compared = comparePayrolls(
    [...rows.good].map(([household, row]) => ({ household, cents: toCents(row.stated.amountCents ?? 0) })),
    [...own].map(([household, { amount }]) => ({ household, cents: toCents(amount) })),
  );
  const byHousehold = new Map(compared.map((line) => [line.household, line]));
  const judged = found.table.rows.map((row) => rows.bad.get(row) ?? judgeRow(row, byHousehold, own));
  const { remarked, ...report } = reportOf(payrollTable, found.table, judged);
  const differences = compared.filter(({ state }) => state !== 'SAME');
  return ok({
    outcome: 'draft',
    sheets: [found.table.sheet],
    report: { ...report, changes: differences.map((line) => changeOf(line, own)), unknownColumns: [] },
    draft: { period, counts: countStates(compared), remarked },
    period,
  });
});

type Own = ReadonlyMap<string, PaymentRow>;
type Row = TableRow<PayrollFields>;

async function ownRows(db: ReadDb, period: Period, id: string): Promise<Own> {
  const whole = { lines: await listLines(db, id), payees: await listPayees(db, id) };
  return new Map(rowsOf(period, whole).map((row) => [row.household, row]));
}

/** A household that is there twice is in neither: which of the two sums holds, nobody here can say. */
function goodRows(rows: readonly Row[]) {
  const repetitions = findRepetitions(
    rows,
    ({ stated }) => stated.household,
    ({ stated }) => JSON.stringify(stated),
  );
  const bad = new Map<Row, JudgedRow<PayrollFields>>();
  const good = new Map<string, Row>();
  for (const row of rows) {
    const repetition = repetitions.get(row);
    const cents = row.stated.amountCents ?? 0;
    if (repetition?.kind === 'repeated') bad.set(row, { row, rowClass: 'repeated', findings: [] });
    else if (repetition?.kind === 'conflict')
      bad.set(row, rejected(row, { field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) }));
    else if (row.problems.length > 0) bad.set(row, { row, rowClass: 'rejected', findings: row.problems });
    else if (cents <= 0) bad.set(row, rejected(row, { field: 'amountCents', code: 'PAY_AMOUNT' }));
    else good.set(row.stated.household ?? '', row);
  }
  return { good, bad };
}

const rejected = (row: Row, finding: JudgedRow<PayrollFields>['findings'][number]): JudgedRow<PayrollFields> => ({
  row,
  rowClass: 'rejected',
  findings: [finding],
});

function judgeRow(row: Row, compared: ReadonlyMap<string, ComparedLine>, own: Own): JudgedRow<PayrollFields> {
  const line = compared.get(row.stated.household ?? '');
  if (line === undefined || line.state === 'SAME') return { row, rowClass: 'same', findings: [] };
  const code = line.state === 'AMOUNT' ? 'ROLL_AMOUNT' : 'ROLL_ONLY_THEIRS';
  const detail = reasonOf(line, own);
  return { row, rowClass: 'changed', findings: [{ field: 'amountCents', code, detail }] };
}

/** Why the office's own calculation pays what it pays, or nothing. */
const reasonOf = ({ household }: ComparedLine, own: Own) => {
  const row = own.get(household);
  return row === undefined ? NOT_IN_OUR_LIST : reasonSentence(row.reason);
};

const changeOf = (line: ComparedLine, own: Own) => ({
  row: line.household,
  field: `${PAYROLL_STATES[line.state]}: ${reasonOf(line, own)}`,
  before: line.ours === null ? '' : soles(line.ours),
  after: line.theirs === null ? '' : soles(line.theirs),
  decidedBy: '',
});

function countStates(compared: readonly ComparedLine[]): PayrollDraft['counts'] {
  const counts = { SAME: 0, AMOUNT: 0, ONLY_THEIRS: 0, ONLY_OURS: 0 };
  for (const { state } of compared) counts[state] += 1;
  return counts;
}
