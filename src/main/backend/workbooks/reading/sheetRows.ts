import { cellValueOf, type CellContext, type RawCell } from './cellValue';
import { ROWS_PER_BATCH, type CellValue, type SheetRow } from './content';
import { LIMITS } from './limits';
import { nextColumn, nextRow } from './references';
import { refuseFile } from './refusal';
import { createTextCollector } from './sharedStrings';
import { readXml, type Attributes } from './xmlParts';
import type { ZipParts } from './zipParts';

/** The counts run over all sheets of a workbook. */
export type SheetContext = CellContext & { readonly counts: { rows: number; cells: number } };

/** Reads `<sheetData>` alone: merges, validations, links and drawings never become objects. */
export async function readSheetRows(
  zip: ZipParts,
  part: string,
  context: SheetContext,
  take: (rows: readonly SheetRow[]) => void | Promise<void>,
): Promise<void> {
  const rows: SheetRow[] = [];
  await readXml(zip, part, {
    ...sheetListener(createRowCollector(rows, part, context)),
    paused: async () => {
      while (rows.length >= ROWS_PER_BATCH) await take(rows.splice(0, ROWS_PER_BATCH));
    },
  });
  while (rows.length > 0) await take(rows.splice(0, ROWS_PER_BATCH));
}

type RowCollector = ReturnType<typeof createRowCollector>;

function createRowCollector(rows: SheetRow[], part: string, context: SheetContext) {
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

function sheetListener(rows: RowCollector) {
  const inline = createTextCollector();
  let cell: RawCell | undefined;
  let value: string | undefined;
  return {
    open(name: string, attributes: Attributes) {
      if (name === 'row') rows.startRow(attributes['r']);
      else if (name === 'c') {
        rows.startCell(attributes['r']);
        cell = newCell(attributes);
      } else if (cell === undefined) return;
      else if (name === 'v') value = '';
      else if (name === 'f') cell.hasFormula = true;
      else if (name === 'is') inline.start();
      else inline.open(name);
    },
    text(piece: string) {
      if (value === undefined) return inline.add(piece);
      value += piece;
      if (value.length > LIMITS.textLength) refuseFile('TEXT');
    },
    close(name: string) {
      if (name === 'row') rows.endRow();
      else if (cell === undefined) return;
      else if (name === 'c') {
        rows.endCell(cell);
        cell = undefined;
      } else if (name === 'v') {
        cell.value = value;
        value = undefined;
      } else if (name === 'is') cell.value = inline.end();
      else inline.close(name);
    },
  };
}

const newCell = ({ t = 'n', s = '0' }: Attributes): RawCell => ({
  type: t,
  style: Number(s),
  hasFormula: false,
  value: undefined,
});
