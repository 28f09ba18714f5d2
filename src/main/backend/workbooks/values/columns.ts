import type { SheetRow } from '../reading/content';
import { foldHeader } from './fold';

/** A column we know: by its header or any of its synonyms, wherever it stands. */
export type KnownColumn<Key extends string = string> = {
  readonly key: Key;
  readonly header: string;
  readonly synonyms?: readonly string[];
  readonly required?: boolean;
};

export type PlacedHeader = { readonly column: number; readonly header: string };

export type ColumnMatch<Key extends string = string> = {
  /** Column numbers by key; where a header comes twice, its first column. */
  readonly found: ReadonlyMap<Key, number>;
  /** Required columns that are not there. */
  readonly missing: readonly KnownColumn<Key>[];
  readonly unknown: readonly PlacedHeader[];
  readonly duplicated: readonly PlacedHeader[];
};

export function matchColumns<Key extends string>(
  row: SheetRow,
  columns: readonly KnownColumn<Key>[],
  keys = keysByHeader(columns),
): ColumnMatch<Key> {
  const found = new Map<Key, number>();
  const unknown: PlacedHeader[] = [];
  const duplicated: PlacedHeader[] = [];
  for (const { column, header, folded } of headersOf(row)) {
    const key = keys.get(folded);
    if (key === undefined) unknown.push({ column, header });
    else if (found.has(key)) duplicated.push({ column, header });
    else found.set(key, column);
  }
  const missing = columns.filter(({ key, required }) => required === true && !found.has(key));
  return { found, missing, unknown: unknown.filter(({ header }) => header !== ''), duplicated };
}

function keysByHeader<Key extends string>(columns: readonly KnownColumn<Key>[]): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  // headers first: another column's synonym never takes a header away
  for (const { key, header } of columns) keys.set(foldHeader(header), key);
  for (const { key, synonyms = [] } of columns) {
    for (const synonym of synonyms) if (!keys.has(foldHeader(synonym))) keys.set(foldHeader(synonym), key);
  }
  return keys;
}

// a dozen kinds look at the same top rows, and folding is most of the looking
const headersByRow = new WeakMap<SheetRow, readonly FoldedHeader[]>();
type FoldedHeader = PlacedHeader & { readonly folded: string };

function headersOf(row: SheetRow): readonly FoldedHeader[] {
  const known = headersByRow.get(row);
  if (known !== undefined) return known;
  const headers = row.cells.map(([column, value]) => {
    const header = typeof value === 'string' ? value.trim() : '';
    return { column, header, folded: foldHeader(header) };
  });
  headersByRow.set(row, headers);
  return headers;
}

const ROWS_ABOVE_HEADER = 40;

/** The first row, near the top, with at least half of the required columns, and two columns at the very least. */
export function findHeaderRow<Key extends string>(
  rows: readonly SheetRow[],
  columns: readonly KnownColumn<Key>[],
): { readonly row: SheetRow; readonly match: ColumnMatch<Key> } | undefined {
  const required = columns.filter((column) => column.required === true).length;
  const keys = keysByHeader(columns);
  for (const row of rows.slice(0, ROWS_ABOVE_HEADER)) {
    const match = matchColumns(row, columns, keys);
    const isEnough = match.found.size >= Math.min(2, columns.length) && match.missing.length * 2 <= required;
    if (isEnough) return { row, match };
  }
  return undefined;
}
