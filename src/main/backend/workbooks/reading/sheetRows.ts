import type { RawCell } from './cellValue';
import { ROWS_PER_BATCH, type SheetRow } from './content';
import { LIMITS } from './limits';
import { refuseFile } from './refusal';
import { regularRows } from './regularRows';
import { createRowCollector, type RowCollector, type SheetContext } from './rowCollector';
import { createTextCollector } from './sharedStrings';
import { readXml, type Attributes } from './xmlParts';
import type { ZipParts } from './zipParts';

/** Reads `<sheetData>` alone: merges, validations, links and drawings never become objects. */
export async function readSheetRows(
  zip: ZipParts,
  part: string,
  context: SheetContext,
  take: (rows: readonly SheetRow[]) => void | Promise<void>,
): Promise<void> {
  const rows: SheetRow[] = [];
  const collector = createRowCollector(rows, part, context);
  await readXml(zip, part, {
    ...sheetListener(collector),
    regular: regularRows(collector),
    paused: async () => {
      while (rows.length >= ROWS_PER_BATCH) await take(rows.splice(0, ROWS_PER_BATCH));
    },
  });
  while (rows.length > 0) await take(rows.splice(0, ROWS_PER_BATCH));
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
