import type { CellProblem } from '@shared/contract/imports';
import { cellAddress } from '../writing/address';
import type { CellInput, Mark, MarkedRow, SheetSpec, WorkbookSpec } from '../writing/spec';
import { REMARKS_SHEET } from './otherSheets';

/** What is wrong with one cell of a row; `column` counts from 0 in the sheet written anew. */
export type Remark = Pick<CellProblem, 'cell' | 'value' | 'code' | 'message' | 'level'> & { readonly column: number };

/** A value that came where the template has no place for it. */
export type LeftValue = {
  readonly sheet: string;
  readonly cell: string;
  readonly header: string;
  readonly value: CellInput;
};

/** A row with every value that came, and what is wrong with them. */
export type RemarkedRow = {
  readonly values: readonly CellInput[];
  readonly remarks: readonly Remark[];
  readonly left?: readonly LeftValue[];
};

/** What is wrong with a cell above the rows; `here`: where it stands in the sheet written anew. */
export type TopRemark = Omit<Remark, 'column'> & { readonly here: string };

/** A sheet of our own template, whatever its top block and columns are, with the rows that came. */
export type RemarkedSheet = {
  readonly sheet: Omit<SheetSpec, 'rows'>;
  readonly top?: readonly TopRemark[];
  readonly left?: readonly LeftValue[];
  readonly rows: readonly RemarkedRow[];
};

/**
 * The workbook that goes back to who sent it: made anew from the template, bad cells coloured and commented, and a
 * sheet that lists them. Corrected in place, it can be imported like any other.
 */
export const remarksWorkbook = (
  { sheets: others, ...workbook }: WorkbookSpec,
  remarked: readonly RemarkedSheet[],
): WorkbookSpec => ({
  ...workbook,
  sheets: [
    ...remarked.map(({ sheet, rows }) => ({ ...sheet, rows: rows.map(markedRow) })),
    observations(remarked),
    ...leftValues(remarked),
    ...others,
  ],
});

const markedRow = ({ values, remarks }: RemarkedRow): MarkedRow => ({ values, marks: marksOf(remarks) });

/** One comment a cell: errors before warnings, each on its line. */
function marksOf(remarks: readonly Remark[]): readonly Mark[] {
  const columns = [...new Set(remarks.map(({ column }) => column))];
  return columns.map((column) => {
    const here = remarks.filter((remark) => remark.column === column);
    const errors = here.filter(({ level }) => level === 'error');
    const notes = [...errors, ...here.filter(({ level }) => level === 'warning')].map(({ message }) => message);
    return { column, level: errors.length > 0 ? 'error' : 'warning', note: notes.join('\n') };
  });
}

const observations = (remarked: readonly RemarkedSheet[]): SheetSpec => ({
  name: REMARKS_SHEET,
  landscape: true,
  autoFilter: true,
  columns: [
    { header: 'Hoja', width: 16 },
    { header: 'Celda', width: 8 },
    { header: 'Celda en el archivo recibido', width: 14 },
    { header: 'Valor', width: 24 },
    { header: 'Código de observación', width: 24 },
    { header: 'Observación', width: 80 },
    { header: 'Tipo', width: 10 },
  ],
  rows: remarked.flatMap(({ sheet, top = [], rows }) => [
    ...top.map(({ here, ...remark }) => observation(sheet.name, here, remark)),
    ...rows.flatMap(({ remarks }, index) =>
      remarks.map(({ column, ...remark }) =>
        observation(sheet.name, cellAddress(firstRow(sheet) + index, column + 1), remark),
      ),
    ),
  ]),
});

/** What stood in columns and places of the sender's own: it is not read, and not lost. */
function leftValues(remarked: readonly RemarkedSheet[]): readonly SheetSpec[] {
  const all = remarked.flatMap(({ left = [], rows }) => [...left, ...rows.flatMap((row) => row.left ?? [])]);
  if (all.length === 0) return [];
  const columns = [
    { header: 'Hoja recibida', width: 20 },
    { header: 'Celda', width: 8 },
    { header: 'Encabezado', width: 28 },
    { header: 'Valor que no se lee', width: 60 },
  ];
  const rows = all.map(({ sheet, cell, header, value }) => [sheet, cell, header, value]);
  return [{ name: 'Otros valores', columns, rows }];
}

const observation = (
  sheet: string,
  here: string,
  { cell, value, code, message, level }: Omit<Remark, 'column'>,
): readonly CellInput[] => [sheet, here, cell, value, code, message, level === 'error' ? 'ERROR' : 'AVISO'];

const firstRow = ({ top = [] }: RemarkedSheet['sheet']) => top.length + 2;
