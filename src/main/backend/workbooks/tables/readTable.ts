import type { Stated } from '@shared/domain/households/stated';
import type { RowProblemCode } from '@shared/domain/rowProblems';
import type { CellValue, SheetContent, SheetRow, WorkbookContent } from '../reading/content';
import { inTurns } from '../../jobs/inTurns';
import { findHeaderRow, type ColumnMatch } from '../values/columns';
import { decideDateOrder } from '../values/dates';
import { decideDecimalComma } from '../values/numbers';
import type { Cell } from '../values/parsed';
import { fieldsOfTable, knownColumns, type Field, type Table } from './table';
import { cellAddress } from '../writing/address';
import type { ColumnReading } from './valueKinds';

/** Something about one cell of a row; `field` null: about the row as a whole. */
export type RowProblem<Fields> = { readonly field: Field<Fields> | null; readonly code: RowProblemCode };

/** A row as it came: what its cells state, and what could not be read. Blank cells state nothing. */
export type TableRow<Fields> = {
  /** Of the sheet, from 1. */
  readonly number: number;
  readonly stated: Stated<Fields>;
  readonly problems: readonly RowProblem<Fields>[];
  /** Fields to which lost zeros were put back; whether rightly, a catalogue must tell. */
  readonly repaired: readonly Field<Fields>[];
  readonly cells: ReadonlyMap<Field<Fields>, CellValue>;
  /** Cells of columns that are none of the table's; with the last row, also those of rows that have no other. */
  readonly left: readonly LeftCell[];
};
export type LeftCell = {
  readonly sheet: string;
  readonly cell: string;
  readonly header: string;
  readonly value: CellValue;
};

export type ReadTable<Fields> = {
  readonly sheet: string;
  readonly rows: readonly TableRow<Fields>[];
  /** Column numbers by field, for the addresses of cells. */
  readonly columns: ReadonlyMap<Field<Fields>, number>;
  readonly unknownColumns: readonly string[];
};

export type TableAnswer<Fields> =
  | { readonly kind: 'table'; readonly table: ReadTable<Fields> }
  | { readonly kind: 'absent' }
  | { readonly kind: 'columns-missing'; readonly sheet: string; readonly headers: readonly string[] };

type FoundSheet<Fields> = {
  readonly sheet: SheetContent;
  readonly header: number;
  readonly match: ColumnMatch<Field<Fields>>;
};

/** The sheet whose headers are most like the table's, whatever its name. */
export function findTable<Fields>(
  { sheets }: Pick<WorkbookContent, 'sheets'>,
  table: Table<Fields>,
): FoundSheet<Fields> | undefined {
  const known = knownColumns(table);
  const candidates = sheets.flatMap((sheet): FoundSheet<Fields>[] => {
    const header = findHeaderRow(sheet.rows, known);
    return header === undefined ? [] : [{ sheet, header: header.row.number, match: header.match }];
  });
  return candidates.toSorted((a, b) => fitness(b) - fitness(a))[0];
}

/** Finds the table by its headers, in whatever sheet and place it stands, and reads its rows, others in between. */
export async function readTable<Fields>(content: WorkbookContent, table: Table<Fields>): Promise<TableAnswer<Fields>> {
  const best = findTable(content, table);
  if (best === undefined) return { kind: 'absent' };
  if (best.match.missing.length > 0) {
    return { kind: 'columns-missing', sheet: best.sheet.name, headers: best.match.missing.map(({ header }) => header) };
  }
  return { kind: 'table', table: await readRows(best, table, content.date1904) };
}

const fitness = <Fields>({ match }: FoundSheet<Fields>) => match.found.size - 100 * match.missing.length;

async function readRows<Fields>(
  { sheet, header, match }: FoundSheet<Fields>,
  table: Table<Fields>,
  date1904: boolean,
): Promise<ReadTable<Fields>> {
  const headers = new Map([...match.unknown, ...match.duplicated].map((placed) => [placed.column, placed.header]));
  const above = sheet.rows
    .filter(({ number }) => number < header)
    .flatMap((row) => leftCells(row, sheet.name, NO_COLUMNS, NO_HEADERS));
  const known = new Set(match.found.values());
  const below = await inTurns(
    sheet.rows.filter(({ number }) => number > header),
    (row) => ({ ...cellsOf(row, match.found), left: leftCells(row, sheet.name, known, headers) }),
  );
  const readings = readingsOf(table, below, date1904);
  const read = below.filter(({ cells }) => cells.size > 0);
  const stray = [...above, ...below.filter(({ cells }) => cells.size === 0).flatMap(({ left }) => left)];
  const rows = await inTurns(read, ({ number, cells, left }, index) => ({
    ...readRow(number, cells, table, readings),
    left: index === read.length - 1 ? [...left, ...stray] : left,
  }));
  const repeated = match.duplicated.map((placed) => `${placed.header} (repetida)`);
  return {
    sheet: sheet.name,
    rows,
    columns: match.found,
    unknownColumns: [...match.unknown.map((placed) => placed.header), ...repeated],
  };
}

const NO_COLUMNS: ReadonlySet<number> = new Set();
const NO_HEADERS: ReadonlyMap<number, string> = new Map();

type RowCells<Fields> = { readonly number: number; readonly cells: ReadonlyMap<Field<Fields>, CellValue> };

function cellsOf<Fields>(row: SheetRow, columns: ReadonlyMap<Field<Fields>, number>): RowCells<Fields> {
  const byColumn = new Map(row.cells);
  const cells = new Map<Field<Fields>, CellValue>();
  for (const [field, column] of columns) {
    const value = byColumn.get(column);
    if (value !== undefined && !isBlankText(value)) cells.set(field, value);
  }
  return { number: row.number, cells };
}

function leftCells(
  { number, cells }: SheetRow,
  sheet: string,
  known: ReadonlySet<number>,
  headers: ReadonlyMap<number, string>,
): readonly LeftCell[] {
  return cells
    .filter(([column, value]) => !known.has(column) && !isBlankText(value))
    .map(([column, value]) => ({
      sheet,
      cell: cellAddress(number, column),
      header: headers.get(column) ?? '',
      value,
    }));
}

const isBlankText = (value: CellValue) => typeof value === 'string' && value.trim() === '';

type Readings<Fields> = ReadonlyMap<Field<Fields>, ColumnReading>;

/** Order of day and month, and the decimal mark, are decided by the whole column. */
function readingsOf<Fields>(
  table: Table<Fields>,
  rows: readonly RowCells<Fields>[],
  date1904: boolean,
): Readings<Fields> {
  return new Map(
    fieldsOfTable(table).map((field) => {
      const { style } = table.columns[field].kind;
      const cells: readonly Cell[] =
        style === 'date' || style === 'number' ? rows.map((row) => row.cells.get(field)) : [];
      return [field, { date1904, order: decideDateOrder(cells), mark: decideDecimalComma(cells) }];
    }),
  );
}

function readRow<Fields>(
  number: number,
  cells: ReadonlyMap<Field<Fields>, CellValue>,
  table: Table<Fields>,
  readings: Readings<Fields>,
): Omit<TableRow<Fields>, 'left'> {
  const stated: Record<string, unknown> = {};
  const problems: RowProblem<Fields>[] = [];
  const repaired: Field<Fields>[] = [];
  for (const [field, cell] of cells) {
    const read = table.columns[field].kind.read(cell, readings.get(field) ?? { mark: 'unknown' });
    if (read.kind === 'problem') problems.push({ field, code: read.code });
    if (read.kind !== 'value') continue;
    stated[field] = read.value;
    if (read.repaired) repaired.push(field);
  }
  // Each value was read by the kind of its own column.
  return { number, stated: stated as Stated<Fields>, problems, repaired, cells };
}
