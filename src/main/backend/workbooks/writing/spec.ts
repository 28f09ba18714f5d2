import type { SheetContent } from '../reading/content';

/** What a value is shown and typed as. `money` takes céntimos and shows soles. */
export type ValueStyle = 'text' | 'date' | 'integer' | 'number' | 'money';

/** Dates are `YYYY-MM-DD`; a text that is no date stays text. null is a blank cell. */
export type CellInput = string | number | null;

/** Choices, by the name of the list in `WorkbookSpec.lists`. */
type Choices = { readonly list?: string };

export type ColumnSpec = Choices & {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly style?: ValueStyle;
  /** People fill it in: unlocked and coloured. */
  readonly input?: boolean;
};

export type TopCell = Choices & {
  /** From 1; by default the one after the cell before. */
  readonly column?: number;
  readonly value: CellInput;
  readonly look: 'title' | 'label' | 'value' | 'note' | 'input' | 'error';
  readonly style?: ValueStyle;
  /** Comment on the cell. */
  readonly remark?: string;
};

/** A remark on a cell: coloured, with a comment. `column` counts from 0, as in the values. */
export type Mark = { readonly column: number; readonly note: string; readonly level: 'error' | 'warning' };
export type MarkedRow = { readonly values: readonly CellInput[]; readonly marks: readonly Mark[] };
export type RowInput = readonly CellInput[] | MarkedRow;

export type SheetSpec = {
  readonly name: string;
  readonly hidden?: boolean;
  /** Rows above the header: identity, instructions, cells for the whole sheet. */
  readonly top?: readonly (readonly TopCell[])[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: Iterable<RowInput> | AsyncIterable<RowInput>;
  /** Empty lines below, coloured for people to fill in. */
  readonly blankRows?: number;
  /** Locks everything but the input cells. A guard rail without password, never relied on. */
  readonly protect?: boolean;
  readonly autoFilter?: boolean;
  readonly landscape?: boolean;
  /** In points, where people need room to sign. */
  readonly rowHeight?: number;
  /** Columns that stay in view at the left; the header row always does. */
  readonly frozenColumns?: number;
  /** Printed at the foot of each page, before the page number. */
  readonly footer?: string;
};

export type WorkbookSpec = {
  /** Core property that survives re-saving; no colons in it. */
  readonly subject: string;
  readonly sheets: readonly SheetSpec[];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Sheets of somebody else's, each value at the cell where it stood. */
  readonly copies?: readonly SheetContent[];
};

export type WriteRefusal =
  | { readonly code: 'TEXT_TOO_LONG'; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly code: 'FILE_IN_USE' | 'DISK_FULL' | 'NOT_WRITABLE'; readonly detail: string };
