import { countRows, type RowClass } from './rowCounts';
import { remarksWorkbook, type RemarkedRow } from '../workbooks/remarks/remarksWorkbook';
import type { ReadTable, TableRow } from '../workbooks/tables/readTable';
import { columnSpecs, listsOf, type Table } from '../workbooks/tables/table';
import { cellProblems, remarkedRow, type Finding } from '../workbooks/tables/tableReport';

/** A row of a table, the class it ends in and what is to be said of it. */
export type JudgedRow<Fields> = {
  readonly row: TableRow<Fields>;
  readonly rowClass: RowClass;
  readonly findings: readonly Finding<Fields>[];
};

/** Counts, problems and unknown columns for the report, and the rows as they go back where there is a problem. */
export function reportOf<Fields>(table: Table<Fields>, read: ReadTable<Fields>, judged: readonly JudgedRow<Fields>[]) {
  const problems = judged.map(({ row, findings }) => cellProblems(table, read, row, findings));
  const remarked: readonly RemarkedRow[] = problems.some((ofRow) => ofRow.length > 0)
    ? judged.map(({ row, findings }, index) => remarkedRow(table, row, findings, problems[index] ?? []))
    : [];
  return {
    rows: countRows(judged.map(({ rowClass }) => rowClass)),
    problems: problems.flat(),
    unknownColumns: [...read.unknownColumns],
    remarked,
  };
}

/** The workbook of remarks of a kind that has one table. */
export const remarksOfTable = <Fields>(subject: string, table: Table<Fields>, rows: readonly RemarkedRow[]) =>
  remarksWorkbook({ subject, sheets: [], lists: listsOf(table) }, [
    { sheet: { name: table.sheet, columns: columnSpecs(table) }, rows },
  ]);
