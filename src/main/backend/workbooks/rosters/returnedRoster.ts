import type { Month } from '@shared/domain/calendar';
import type { CellValue, SheetContent, SheetRow, WorkbookContent } from '../reading/content';
import type { RosterColumn, RosterLayout } from './columns';
import { columnId, foldHeader, headerWords, readHeaders, type ColumnId, type HeaderMap } from './headers';
import { monthName, monthWords } from './monthNames';

/** A row as it came: its cells by what their columns are, not by where they stand. */
export type ReturnedRow = {
  readonly sheet: string;
  readonly number: number;
  readonly cells: ReadonlyMap<ColumnId, CellValue>;
  readonly columns: ReadonlyMap<ColumnId, number>;
};

/** What the facility says of itself for a month; a row of the small table above the persons. */
export type ReturnedMonth = ReturnedRow & { readonly month: Month };

export type ReturnedRoster = {
  readonly months: readonly ReturnedMonth[];
  readonly rows: readonly ReturnedRow[];
  /** Rows of the sheet for persons who are not on the list. */
  readonly others: readonly ReturnedRow[];
  readonly unknownColumns: readonly string[];
};

export type RosterShape =
  | { readonly kind: 'roster'; readonly roster: ReturnedRoster }
  | { readonly kind: 'no-sheet' }
  | { readonly kind: 'columns-missing'; readonly sheet: string; readonly headers: readonly string[] };

/** Finds the sheets by their headers, wherever and under whatever name they are, and reads their rows. */
export function readRoster(content: WorkbookContent, layout: RosterLayout, months: readonly Month[]): RosterShape {
  const words = headerWords([...layout.person, ...layout.tail], layout.month, months);
  const found = content.sheets.flatMap((sheet) => {
    const header = findHeader(sheet, (row) => readHeaders(row, words));
    return header === undefined ? [] : [{ sheet, header }];
  });
  const listed = found.filter(({ header }) => header.columns.has('rowKey'));
  const [first] = listed;
  if (first === undefined) return { kind: 'no-sheet' };
  const missing = missingColumns(first.header, layout, months);
  if (missing.length > 0) return { kind: 'columns-missing', sheet: first.sheet.name, headers: missing };
  const others = found.filter(({ header }) => !header.columns.has('rowKey') && header.columns.has('name'));
  return {
    kind: 'roster',
    roster: {
      months: listed.flatMap(({ sheet, header }) => readMonths(sheet, header, layout, months)),
      rows: listed.flatMap(({ sheet, header }) => readRows(sheet, header)),
      others: others.flatMap(({ sheet, header }) => readRows(sheet, header)),
      unknownColumns: found.flatMap(({ header }) => header.unknown),
    },
  };
}

/** Rows above the header at most; a header further down belongs to something else. */
const ROWS_ABOVE = 60;
/** A row with fewer of our columns than this is not a header. */
const HEADERS_AT_LEAST = 3;

function findHeader({ rows }: SheetContent, read: (row: SheetRow) => HeaderMap): HeaderMap | undefined {
  for (const row of rows) {
    if (row.number > ROWS_ABOVE) return undefined;
    const header = read(row);
    const isMonthly = [...header.columns.keys()].some((id) => id.includes(' '));
    if (isMonthly && header.columns.size >= HEADERS_AT_LEAST) return header;
  }
  return undefined;
}

function missingColumns({ columns }: HeaderMap, layout: RosterLayout, months: readonly Month[]): readonly string[] {
  const isRequired = ({ key }: RosterColumn) => layout.required.includes(key);
  const wanted = [
    ...layout.person.filter(isRequired).map(({ key, header }) => ({ id: columnId(key), header })),
    ...months.flatMap((month) =>
      layout.month
        .filter(isRequired)
        .map(({ key, header }) => ({ id: columnId(key, month), header: `${monthName(month)} ${header}` })),
    ),
  ];
  return wanted.filter(({ id }) => !columns.has(id)).map(({ header }) => header);
}

function readRows(sheet: SheetContent, header: HeaderMap): readonly ReturnedRow[] {
  return sheet.rows
    .filter(({ number }) => number > header.row)
    .map((row) => readRow(row, sheet.name, header.columns))
    .filter(({ cells }) => cells.size > 0);
}

function readRow(row: SheetRow, sheet: string, columns: ReadonlyMap<ColumnId, number>): ReturnedRow {
  const values = new Map(row.cells);
  const cells = new Map<ColumnId, CellValue>();
  for (const [id, column] of columns) {
    const value = values.get(column);
    if (value !== undefined) cells.set(id, value);
  }
  return { sheet, number: row.number, cells, columns };
}

/** The table of months stands above the persons; its first column is `Mes`. */
function readMonths(
  sheet: SheetContent,
  { row: below }: HeaderMap,
  { facilityMonth }: RosterLayout,
  months: readonly Month[],
): readonly ReturnedMonth[] {
  const words = headerWords([MONTH_COLUMN, ...facilityMonth], [], []);
  const above = sheet.rows.filter(({ number }) => number < below);
  const header = above
    .map((row) => readHeaders(row, words))
    .find(({ columns }) => columns.has('month') && columns.size > 1);
  if (header === undefined) return [];
  return above.flatMap((row) => {
    const read = readRow(row, sheet.name, header.columns);
    const month = monthIn(read.cells.get('month'), months);
    return month === undefined || row.number <= header.row ? [] : [{ ...read, month }];
  });
}

const MONTH_COLUMN: RosterColumn = { key: 'month', header: 'Mes', synonyms: [], width: 12, entry: 'ours' };

function monthIn(value: CellValue | undefined, months: readonly Month[]): Month | undefined {
  if (typeof value !== 'string') return undefined;
  const words = foldHeader(value).split(' ');
  return months.find((month) => monthWords(month).some((word) => words.includes(word)));
}
