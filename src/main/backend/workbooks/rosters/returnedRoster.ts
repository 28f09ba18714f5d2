import type { Month } from '@shared/domain/calendar';
import { readRowKey } from '@shared/domain/rosters/rowKeys';
import type { CellValue, SheetContent, SheetRow, WorkbookContent } from '../reading/content';
import type { LeftCell } from '../tables/readTable';
import { foldHeader } from '../values/fold';
import { cellAddress } from '../writing/address';
import type { RosterColumn, RosterLayout } from './columns';
import { headerWords, MONTH_NUMBERS, monthField, readHeaders, type FieldName, type HeaderMap } from './headers';
import { monthName, monthWords } from './monthNames';

/** Cells as they came, by what their columns are, not by where they stand. */
export type ReturnedRow = {
  readonly sheet: string;
  readonly number: number;
  readonly cells: ReadonlyMap<FieldName, CellValue>;
  readonly columns: ReadonlyMap<FieldName, number>;
  /** Cells of columns that are none of ours. */
  readonly left: readonly LeftCell[];
  /** How many rows of the file it was made of. */
  readonly lines: number;
  /** Where it stands on a form of paper, which has no cell addresses; left out in a file. */
  readonly printed?: string;
};

export type ReturnedRoster = {
  /** What the facility says of itself: its cells and, for each, where it stands. */
  readonly facility: readonly ReturnedRow[];
  readonly rows: readonly ReturnedRow[];
  /** Rows of the sheet for persons who are not on the list. */
  readonly others: readonly ReturnedRow[];
  /** What stands above the rows, and in rows of which no column is ours. */
  readonly left: readonly LeftCell[];
  readonly unknownColumns: readonly string[];
  /** Names of the sheets all this was read from. */
  readonly sheets: readonly string[];
};

export type RosterShape =
  | { readonly kind: 'roster'; readonly roster: ReturnedRoster }
  | { readonly kind: 'columns-missing'; readonly headers: readonly string[] };

/** Words of one layout and bimester; made once for all the files of a batch. */
export type RosterReader = (content: WorkbookContent) => RosterShape;

/** Finds the sheets by their headers, wherever and under whatever name they are, and reads their rows. */
export function rosterReader(layout: RosterLayout, months: readonly [Month, Month]): RosterReader {
  const words = headerWords([...layout.person, ...layout.tail], layout.month, months);
  const monthTable = headerWords([MONTH_COLUMN, ...layout.facilityMonth], [], months);
  const required = requiredColumns(layout, months);
  return (content) => {
    const found = content.sheets.flatMap((sheet) => {
      const header = findHeader(sheet, (row) => readHeaders(row, words));
      return header === undefined ? [] : [{ sheet, header }];
    });
    const listed = found.filter(({ header }) => header.columns.has('rowKey'));
    const missing = required.filter(({ field }) => listed.some(({ header }) => !header.columns.has(field)));
    if (listed.length === 0) return { kind: 'columns-missing', headers: ['Clave'] };
    if (missing.length > 0) return { kind: 'columns-missing', headers: missing.map(({ header }) => header) };
    const others = found.filter((one) => !listed.includes(one) && one.header.columns.has('name'));
    const keyed = listed[0]?.header.columns ?? NO_COLUMNS;
    const otherRows = others.flatMap(({ sheet, header }) => readRows(sheet, header, keyed));
    return {
      kind: 'roster',
      roster: {
        facility: listed.flatMap(({ sheet, header }) =>
          readMonths(sheet, header.row, (row) => readHeaders(row, monthTable), months),
        ),
        rows: [...listed.flatMap(({ sheet, header }) => readRows(sheet, header, keyed)), ...otherRows.filter(hasKey)],
        others: otherRows.filter((row) => !hasKey(row)),
        left: [...listed, ...others].flatMap(({ sheet, header }) => leftBeside(sheet, header)),
        unknownColumns: [...listed, ...others].flatMap(({ header }) => header.unknown.map(({ header: text }) => text)),
        sheets: [...listed, ...others].map(({ sheet }) => sheet.name),
      },
    };
  };
}

const NO_COLUMNS: HeaderMap['columns'] = new Map();
const hasKey = ({ cells }: ReturnedRow) => cells.has('rowKey');

function requiredColumns(layout: RosterLayout, months: readonly [Month, Month]) {
  const isRequired = ({ key }: RosterColumn) => layout.required.includes(key);
  return [
    ...layout.person.filter(isRequired).map(({ key, header }) => ({ field: key, header })),
    ...MONTH_NUMBERS.flatMap((month) =>
      layout.month.filter(isRequired).map(({ key, header }) => ({
        field: monthField(key, month),
        header: `${monthName(months[month - 1] ?? months[0])} ${header}`,
      })),
    ),
  ];
}

/** A header further down belongs to something else. */
const ROWS_ABOVE = 60;
/** A row with fewer of our columns than this is not a header. */
const HEADERS_AT_LEAST = 3;

function findHeader({ rows }: SheetContent, read: (row: SheetRow) => HeaderMap): HeaderMap | undefined {
  for (const row of rows) {
    if (row.number > ROWS_ABOVE) return undefined;
    const header = read(row);
    const isMonthly = [...header.columns.keys()].some((field) => /[12]$/.test(field));
    if (isMonthly && header.columns.size >= HEADERS_AT_LEAST) return header;
  }
  return undefined;
}

/**
 * Rows below the header. On a sheet without `Clave`, a row that holds one was moved there from the list with all its
 * cells, and reads as it did there (decisions O7).
 */
function readRows(sheet: SheetContent, header: HeaderMap, keyed: HeaderMap['columns']): readonly ReturnedRow[] {
  const keyColumn = keyed.get('rowKey');
  const isMoved = (row: SheetRow) =>
    !header.columns.has('rowKey') &&
    row.cells.some(
      ([column, value]) => column === keyColumn && typeof value === 'string' && readRowKey(value) !== undefined,
    );
  return sheet.rows
    .filter(({ number }) => number > header.row)
    .map((row) => readRow(row, sheet.name, isMoved(row) ? keyed : header.columns, header.unknown))
    .filter(({ cells }) => cells.size > 0);
}

/** Rows above the header and, below it, those that hold nothing in our columns. */
function leftBeside({ name, rows }: SheetContent, { row: headerRow, columns }: HeaderMap): readonly LeftCell[] {
  const ours = new Set(columns.values());
  const isOurs = ({ number, cells }: SheetRow) =>
    number === headerRow || (number > headerRow && cells.some(([column]) => ours.has(column)));
  return rows.filter((row) => !isOurs(row)).flatMap((row) => leftIn(row, name, NOTHING, []));
}
const NOTHING: ReadonlySet<number> = new Set();

const leftIn = (
  { number, cells }: SheetRow,
  sheet: string,
  ours: ReadonlySet<number>,
  headers: HeaderMap['unknown'],
): readonly LeftCell[] =>
  cells
    .filter(([column]) => !ours.has(column))
    .map(([column, value]) => ({
      sheet,
      cell: cellAddress(number, column),
      header: headers.find((one) => one.column === column)?.header ?? '',
      value,
    }));

function readRow(
  row: SheetRow,
  sheet: string,
  columns: HeaderMap['columns'],
  headers: HeaderMap['unknown'] = [],
): ReturnedRow {
  const values = new Map(row.cells);
  const cells = new Map<FieldName, CellValue>();
  for (const [field, column] of columns) {
    const value = values.get(column);
    if (value !== undefined) cells.set(field, value);
  }
  return {
    sheet,
    number: row.number,
    cells,
    columns,
    left: leftIn(row, sheet, new Set(columns.values()), headers),
    lines: 1,
  };
}

const MONTH_COLUMN: RosterColumn = { key: 'month', header: 'Mes', synonyms: [], width: 12, entry: 'ours' };

/** The table of months stands above the persons; its first column is `Mes`. */
function readMonths(
  sheet: SheetContent,
  below: number,
  read: (row: SheetRow) => HeaderMap,
  months: readonly [Month, Month],
): readonly ReturnedRow[] {
  const above = sheet.rows.filter(({ number }) => number < below);
  const header = above.map(read).find(({ columns }) => columns.has('month') && columns.size > 1);
  if (header === undefined) return [];
  return above.flatMap((row) => {
    const { cells } = readRow(row, sheet.name, header.columns);
    const month = MONTH_NUMBERS.find((number) => names(cells.get('month'), months[number - 1] ?? months[0]));
    if (month === undefined || row.number <= header.row) return [];
    const columns = new Map([...header.columns].map(([key, column]) => [monthField(key, month), column]));
    return [readRow(row, sheet.name, columns)];
  });
}

const names = (value: CellValue | undefined, month: Month) =>
  typeof value === 'string' && monthWords(month).some((word) => foldHeader(value).startsWith(word));
