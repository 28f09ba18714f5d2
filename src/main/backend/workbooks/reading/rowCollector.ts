import { cellValueOf, type CellContext, type RawCell } from './cellValue';
import type { CellValue, SheetRow } from './content';
import { LIMITS } from './limits';
import { nextColumn, nextRow } from './references';
import { refuseFile } from './refusal';

/** The counts run over all sheets of a workbook. */
export type SheetContext = CellContext & { readonly counts: { rows: number; cells: number } };

export type RowCollector = ReturnType<typeof createRowCollector>;

/** Rows as their references place them, counted over all sheets of the workbook. */
export function createRowCollector(rows: SheetRow[], part: string, context: SheetContext) {
  const { counts } = context;
  let number = 0;
  let column = 0;
  let cells: (readonly [number, CellValue])[] = [];
  return {
    startRow(reference: string | undefined) {
      number = nextRow(reference, number, part);
      column = 0;
      cells = [];
    },
    startCell: (reference: string | undefined) => (column = nextColumn(reference, number, column, part)),
    endCell(cell: RawCell) {
      const value = cellValueOf(cell, context, part);
      if (value === undefined) return;
      if (column > LIMITS.columns) refuseFile('COLS', part);
      if (++counts.cells > LIMITS.cells) refuseFile('CELLS', part);
      cells.push([column, value]);
    },
    endRow() {
      if (cells.length === 0) return;
      if (++counts.rows > LIMITS.rows) refuseFile('ROWS', part);
      rows.push({ number, cells });
    },
  };
}
