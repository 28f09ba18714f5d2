import type { CellProblem } from '@shared/contract/imports';
import { rowProblemLevel, type RowProblemCode } from '@shared/domain/rowProblems';
import { rowSentence } from '@shared/messages/rows';
import type { CellValue } from '../reading/content';
import type { Remark, RemarkedRow } from '../remarks/remarksWorkbook';
import { cellAddress } from '../writing/address';
import type { CellInput } from '../writing/spec';
import type { ReadTable, TableRow } from './readTable';
import { fieldsOfTable, type Field, type Table } from './table';

/** A problem of a row with what its sentence names; `field` null is about the row and shows on its first cell. */
export type Finding<Fields> = {
  readonly field: Field<Fields> | null;
  readonly code: RowProblemCode;
  readonly detail?: string;
};

export const isError = ({ code }: { readonly code: RowProblemCode }) => rowProblemLevel(code) === 'error';

/** Findings as people and machines are told: where in the file that came, which value, why. */
export function cellProblems<Fields>(
  table: Table<Fields>,
  read: ReadTable<Fields>,
  row: TableRow<Fields>,
  findings: readonly Finding<Fields>[],
): readonly CellProblem[] {
  return findings.map(({ field, code, detail }) => {
    const place = field ?? firstField(table);
    const cell = row.cells.get(place);
    const { header: column, kind } = table.columns[place];
    return {
      sheet: read.sheet,
      cell: cellAddress(row.number, read.columns.get(place) ?? 1),
      value: cell === undefined ? '' : cellText(cell),
      code,
      message: rowSentence(code, { column, ...(kind.choices && { choices: kind.choices }), ...(detail && { detail }) }),
      level: rowProblemLevel(code),
    };
  });
}

/** The row as it goes back: every value that came, the findings at their cells of the template. */
export function remarkedRow<Fields>(
  table: Table<Fields>,
  row: TableRow<Fields>,
  findings: readonly Finding<Fields>[],
  problems: readonly CellProblem[],
): RemarkedRow {
  const fields = fieldsOfTable(table);
  const remarks = findings.flatMap(({ field }, index): Remark[] => {
    const problem = problems[index];
    return problem === undefined ? [] : [{ column: fields.indexOf(field ?? firstField(table)), ...problem }];
  });
  const values = fields.map((field) => asCame(row.cells.get(field), table.columns[field].kind.style));
  return { values, remarks, left: row.left.map((left) => ({ ...left, value: asCame(left.value, 'text') })) };
}

const firstField = <Fields>(table: Table<Fields>): Field<Fields> => {
  const [first] = fieldsOfTable(table);
  if (first === undefined) throw new Error('a table has columns');
  return first;
};

function cellText(cell: CellValue): string {
  if (typeof cell === 'boolean') return cell ? 'VERDADERO' : 'FALSO';
  if (typeof cell !== 'object') return String(cell);
  if ('error' in cell) return cell.error;
  if ('formulaWithoutValue' in cell) return '';
  return `${cell.date.slice(8)}/${cell.date.slice(5, 7)}/${cell.date.slice(0, 4)}`;
}

/** Numbers in a column of text or dates go back as text: nothing is lost that was not lost before, nor looks otherwise. */
function asCame(cell: CellValue | undefined, style: string): CellInput {
  if (cell === undefined) return null;
  if (typeof cell === 'object' && 'date' in cell) return cell.date;
  if (typeof cell === 'number' && style !== 'text' && style !== 'date') return cell;
  return cellText(cell);
}
