import type { FileReport } from '@shared/contract/imports';
import type { Backend } from '../../../backend';
import { reportOf } from '../../../imports/judgedRows';
import { tableRefused, type ContentOutcome } from '../../../imports/analyseFile';
import { refuseOtherCoding } from '../../../imports/ubigeoCoding';
import type { JobContext } from '../../../jobs/job';
import type { WorkbookContent } from '../../../workbooks/reading/content';
import type { RemarkedRow } from '../../../workbooks/remarks/remarksWorkbook';
import { readTable } from '../../../workbooks/tables/readTable';
import { fieldsOfTable } from '../../../workbooks/tables/table';
import { shown } from '../../../workbooks/tables/valueKinds';
import type { DistrictList, DistrictRow } from './districtList';
import { judgeRows, type JudgedRow } from './judgeRows';

/** Statements to be written, in the order of their days; and every row that came, where there is something to say. */
export type ListDraft<Row> = {
  readonly entries: readonly { readonly entry: Row; readonly row: number }[];
  readonly remarked: readonly RemarkedRow[];
};

/** Compares a list of districts with what is registered; writes nothing. */
export async function analyseList<Row extends DistrictRow & { readonly since: string }>(
  { db, today }: Backend,
  list: DistrictList<Row>,
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<ListDraft<Row>>> {
  const answer = await readTable(content, list.table);
  if (answer.kind !== 'table') return tableRefused(answer, list.table.sheet);
  const read = answer.table;
  const otherCoding = await refuseOtherCoding(db, content, read);
  if (otherCoding !== undefined) return otherCoding;
  const judged = await judgeRows(list, read.rows, await list.load(db), { today: today(), job });
  const { remarked, ...report } = reportOf(list.table, read, judged);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: {
      ...report,
      changes: judged.flatMap((row) => changesOf(list, row)),
    },
    draft: {
      entries: judged
        .flatMap(({ rowClass, entry, row }) =>
          entry !== undefined && (rowClass === 'new' || rowClass === 'changed') ? [{ entry, row: row.number }] : [],
        )
        .toSorted((a, b) => (a.entry.since < b.entry.since ? -1 : 1)),
      remarked,
    },
  };
}

function changesOf<Row extends DistrictRow>(
  { table }: DistrictList<Row>,
  { row, entry, verdict }: JudgedRow<Row>,
): FileReport['changes'] {
  if (verdict === undefined || entry === undefined) return [];
  const number = String(row.number);
  if (verdict.rowClass === 'new' && verdict.ended !== undefined) return [{ row: number, ...verdict.ended }];
  if (verdict.rowClass !== 'changed') return [];
  const { before } = verdict;
  return fieldsOfTable(table)
    .filter((field) => field !== 'district' && before[field] !== entry[field])
    .map((field) => {
      const { header, kind } = table.columns[field];
      return {
        row: number,
        field: header,
        before: shown(kind, before[field] ?? null),
        after: shown(kind, entry[field] ?? null),
        decidedBy: '',
      };
    });
}
