import type { Profile } from '@shared/domain/profiles/profile';
import type { CellValue, SheetContent, SheetRow, WorkbookContent } from '../reading/content';
import { writtenText } from '../rosters/typedCells';
import { foldHeader } from '../values/fold';

/** A sheet of another system in which the columns of a profile were found. */
export type ForeignTable = {
  readonly sheet: string;
  readonly header: SheetRow;
  /** Column numbers by what they hold. */
  readonly columns: ReadonlyMap<string, number>;
  readonly above: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
};
export type ForeignTables =
  | { readonly kind: 'tables'; readonly tables: readonly ForeignTable[] }
  | { readonly kind: 'columns-missing'; readonly headers: readonly string[] };

const ROWS_ABOVE = 60;

/** The sheets with every column that the profile names, wherever they stand. */
export function findForeignTables(content: WorkbookContent, { kind, columns }: Profile): ForeignTables {
  if (kind !== 'PAYER' && columns.document === '') return { kind: 'columns-missing', headers: [] };
  const wanted = Object.entries(columns).filter(([, header]) => header !== '');
  const best = { missing: wanted.map(([, header]) => header) };
  const tables = content.sheets.flatMap((sheet): ForeignTable[] => {
    for (const header of sheet.rows.filter(({ number }) => number <= ROWS_ABOVE)) {
      const found = columnsIn(header, wanted);
      const missing = wanted.filter(([key]) => !found.has(key)).map(([, text]) => text);
      if (missing.length < best.missing.length) best.missing = missing;
      if (missing.length === 0) return [tableAt(sheet, header, found)];
    }
    return [];
  });
  return tables.length > 0 ? { kind: 'tables', tables } : { kind: 'columns-missing', headers: best.missing };
}

function columnsIn({ cells }: SheetRow, wanted: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  const placed = new Map<string, number>();
  for (const [key, header] of wanted) {
    const cell = cells.find(([, value]) => foldHeader(writtenText(value)) === foldHeader(header));
    if (cell !== undefined) placed.set(key, cell[0]);
  }
  return placed;
}

const tableAt = (sheet: SheetContent, header: SheetRow, columns: ReadonlyMap<string, number>): ForeignTable => ({
  sheet: sheet.name,
  header,
  columns,
  above: sheet.rows.filter(({ number }) => number < header.number),
  rows: sheet.rows.filter(({ number }) => number > header.number),
});

/** What a row says in the column of this key; '' where there is none. */
export function textIn({ cells }: SheetRow, { columns }: ForeignTable, key: string): string {
  return writtenText(valueIn(cells, columns.get(key))).trim();
}
export const valueIn = (cells: SheetRow['cells'], column: number | undefined): CellValue | undefined =>
  cells.find(([place]) => place === column)?.[1];

/** The fact after a label above the rows: in the same cell after a colon, or in the next cell that has something. */
export function factAfter({ above }: ForeignTable, label: string): string {
  if (label === '') return '';
  const wanted = foldHeader(label);
  for (const { cells } of above) {
    for (const [place, [, value]] of cells.entries()) {
      const [before = '', ...after] = writtenText(value).split(':');
      if (foldHeader(before) !== wanted) continue;
      const inside = after.join(':').trim();
      const next = cells[place + 1];
      return inside !== '' || next === undefined ? inside : writtenText(next[1]).trim();
    }
  }
  return '';
}
