import type { IsoDate, Period } from '@shared/domain/calendar';
import { withResult, type AnsweredHousehold, type AnsweredList } from '@shared/domain/reconciliation/answered';
import { answerOf, balanceOf, type Answer, type ListTotals } from '@shared/domain/reconciliation/balance';
import { classifier, type Judgement, type ResultLine } from '@shared/domain/reconciliation/classify';
import { keptReason } from '@shared/domain/reconciliation/reasons';
import { countResults, type PaymentResult, type ResultClass } from '@shared/domain/reconciliation/results';
import type { RowProblemCode } from '@shared/domain/rowProblems';
import type { Backend } from '../../backend';
import { groupBy } from '../../database/groups';
import { refused, tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { countRows, type RowClass } from '../../imports/rowCounts';
import { inChunks, type JobContext } from '../../jobs/job';
import type { WorkbookContent } from '../../workbooks/reading/content';
import { hasKeys, keyHeaders, resultTable, type ResultFields } from '../../workbooks/reconciliation/resultTable';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { readTable, type TableRow } from '../../workbooks/tables/readTable';
import type { Table } from '../../workbooks/tables/table';
import { cellProblems, remarkedRow, type Finding } from '../../workbooks/tables/tableReport';
import { statedResult } from './stated';

/** What a line that is applied says of each line of the list; céntimos. */
export type ResultToKeep = {
  readonly householdId: string;
  readonly result: PaymentResult;
  readonly cents: number;
  readonly on: IsoDate;
  readonly reason: string;
  readonly row: number;
  readonly shares: readonly (readonly [lineId: string, cents: number])[];
};
export type ResultDraft = {
  readonly period: Period;
  readonly listId: string;
  readonly results: readonly ResultToKeep[];
  /** Where the list is once they stand; nothing else may have changed it until then. */
  readonly answer: Answer;
  readonly remarked: readonly RemarkedRow[];
};

type Row = TableRow<ResultFields>;
type Judged = {
  readonly row: Row;
  readonly rowClass: ResultClass;
  readonly findings: readonly Finding<ResultFields>[];
  readonly kept: ResultToKeep | null;
};
type AskedList = ListTotals & { readonly id: string; readonly period: Period; readonly answers: AnsweredList };

/** Puts every line of a payer's file into exactly one class, by the list and what the ledger says of it. */
export async function analyseResults(
  { today }: Pick<Backend, 'today'>,
  content: WorkbookContent,
  job: JobContext,
  { answers, ...list }: AskedList,
  table: Table<ResultFields> = resultTable,
): Promise<ContentOutcome<ResultDraft>> {
  const found = await readTable(content, table);
  if (found.kind !== 'table') return tableRefused(found, table.sheet);
  const read = found.table;
  if (!hasKeys(read.columns)) return refused('COLUMNS_MISSING', keyHeaders);
  const lines = read.rows.map((row) => ({ row, ...statedResult(row, today()) }));
  const resultLines = lines.map(({ row, stated }): ResultLine => ({ number: row.number, stated }));
  const classify = classifier(answers, resultLines);
  const judged: Judged[] = [];
  for await (const [index, { row, findings }] of inChunks(lines.entries(), lines.length, job, 'comparing')) {
    const line = resultLines[index];
    if (line !== undefined) judged.push(judgedRow(row, line, findings, classify(line)));
  }
  const after = householdsAfter(answers, judged);
  const problems = judged.map(({ row, findings }) => cellProblems(table, read, row, findings));
  const hasProblems = problems.some((ofRow) => ofRow.length > 0);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: {
      rows: countRows(judged.map(({ rowClass }) => ROW_CLASS[rowClass])),
      lines: countResults(judged.map(({ rowClass }) => rowClass)),
      balanceAfter: balanceOf(after, list),
      problems: problems.flat(),
      changes: [],
      unknownColumns: [...read.unknownColumns],
    },
    draft: {
      period: list.period,
      listId: list.id,
      results: judged.flatMap(({ kept }) => kept ?? []),
      answer: answerOf(after),
      remarked: hasProblems
        ? judged.map(({ row, findings }, index) => remarkedRow(resultTable, row, findings, problems[index] ?? []))
        : [],
    },
  };
}

function householdsAfter({ households }: AnsweredList, judged: readonly Judged[]): readonly AnsweredHousehold[] {
  const kept = groupBy(
    judged.flatMap((one) => one.kept ?? []),
    ({ householdId }) => householdId,
  );
  return households.map((household) =>
    (kept.get(household.householdId) ?? []).reduce(
      (of, result) =>
        withResult(
          of,
          result,
          result.shares.map(([lineId, cents]) => ({ lineId, cents })),
        ),
      household,
    ),
  );
}

/** As every incoming file counts its rows (workbooks rule 6). */
const ROW_CLASS: Readonly<Record<ResultClass, RowClass>> = {
  applied: 'new',
  repeated: 'repeated',
  unknown: 'stranger',
  duplicate: 'rejected',
  contradicts: 'rejected',
  malformed: 'rejected',
};

function judgedRow(
  row: Row,
  { stated }: ResultLine,
  findings: readonly Finding<ResultFields>[],
  judgement: Judgement,
): Judged {
  const finding = findingOf(judgement);
  const judged = { row, rowClass: judgement.class, findings: finding === null ? findings : [...findings, finding] };
  if (judgement.class !== 'applied' || stated === null) return { ...judged, kept: null };
  const { of, cents, shares } = judgement;
  const kept = {
    householdId: of.householdId,
    result: stated.result,
    cents,
    on: stated.on,
    reason: keptReason(row.stated.reason ?? ''),
    row: row.number,
    shares: shares.map((share) => [share.lineId, share.cents] as const),
  };
  return { ...judged, kept };
}

function findingOf(judgement: Judgement): Finding<ResultFields> | null {
  const about = (code: RowProblemCode, detail = ''): Finding<ResultFields> => ({ field: null, code, detail });
  if (judgement.class === 'unknown') return about('PAY_UNKNOWN');
  if (judgement.class === 'duplicate') return about('PAY_DUPLICATE', String(judgement.other));
  return judgement.class === 'contradicts' ? about(judgement.why, judgement.of.household) : null;
}
