import type { SheetContent, SheetRow, WorkbookContent } from '../reading/content';
import { withoutForbidden } from '../reading/cellText';
import { foldHeader } from '../values/fold';
import { listsSheet } from '../writing/lists';
import type { SheetSpec, WorkbookSpec } from '../writing/spec';

/** Sheets of a file that came beside those of which each cell is read, or goes back, already. */
export const otherSheets = ({ sheets }: WorkbookContent, read: readonly string[]): readonly SheetContent[] =>
  sheets.filter(({ name, rows }) => rows.length > 0 && !read.includes(name));

/** The workbook with the sender's own sheets behind ours. Those that only say what ours say anew are left out. */
export function withOtherSheets(spec: WorkbookSpec, others: readonly SheetContent[]): WorkbookSpec {
  const ours = [...spec.sheets, ...(spec.lists === undefined ? [] : [listsSheet(spec.lists)])];
  const taken = new Set(ours.map(({ name }) => foldHeader(name)));
  const copies = others
    .filter((sheet) => !ours.some((one) => saysTheSame(one, sheet)))
    .map((sheet) => ({ ...sheet, name: freeName(sheet.name, taken) }));
  return copies.length === 0 ? spec : { ...spec, copies };
}

/** Our own sheet as it was sent before: nobody typed anything into it. */
function saysTheSame(ours: SheetSpec, { name, rows }: SheetContent): boolean {
  if (foldHeader(ours.name) !== foldHeader(name)) return false;
  if (ours.name === REMARKS_SHEET) return isEarlierList(ours, rows);
  const texts = textsOf(ours);
  return rows.every(({ cells }) => cells.every(([, value]) => typeof value !== 'object' && texts.has(String(value))));
}

/** Where each remark of a workbook stands; made anew every time. */
export const REMARKS_SHEET = 'Observaciones';

/** Remarks that went out before: the same headers, and nothing beside their columns. */
function isEarlierList({ columns }: SheetSpec, rows: readonly SheetRow[]): boolean {
  const [first] = rows;
  const headers = columns.every(({ header }, index) => first?.cells[index]?.[1] === header);
  return headers && rows.every(({ cells }) => cells.every(([column]) => column <= columns.length));
}

function textsOf({ top = [], columns, rows }: SheetSpec): ReadonlySet<string> {
  const values = Array.isArray(rows) ? rows.flatMap((row: RowOfSheet) => ('marks' in row ? row.values : row)) : [];
  const above = top.flat().map(({ value }) => value);
  return new Set([...above, ...columns.map(({ header }) => header), ...values].map(String));
}
type RowOfSheet = Extract<SheetSpec['rows'], Iterable<unknown>> extends Iterable<infer Row> ? Row : never;

// What spreadsheet programs take as the name of a sheet.
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[*?:/\\[\]]|^'+|'+$/g;

function freeName(name: string, taken: Set<string>): string {
  const plain = withoutForbidden(name).replace(NOT_IN_NAMES, ' ').trim() || 'Hoja';
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const free = plain.slice(0, LONGEST_NAME - suffix.length).trim() + suffix;
    // Excel keeps this name for itself.
    if (taken.has(foldHeader(free)) || free.toLowerCase() === 'history') continue;
    taken.add(foldHeader(free));
    return free;
  }
}
