import type { IsoDate } from '@shared/domain/calendar';

/** What a cell says, whatever program saved it. A blank cell is absent: it never becomes zero or false. */
export type CellValue =
  | string
  | number
  | boolean
  | { readonly date: IsoDate }
  | { readonly error: string }
  | { readonly formulaWithoutValue: true };

/** Column numbers count from 1, as column A. */
export type SheetRow = { readonly number: number; readonly cells: readonly (readonly [column: number, CellValue])[] };

export type SheetDescription = { readonly name: string; readonly hidden: boolean };
export type SheetContent = SheetDescription & { readonly rows: readonly SheetRow[] };

export type WorkbookDescription = {
  /** Core property `subject`, where our workbooks carry their form code. */
  readonly subject: string;
  readonly date1904: boolean;
  readonly hasExternalLinks: boolean;
  readonly sheets: readonly SheetDescription[];
};

/** An incoming file as plain rows; rows without any value are left out. */
export type WorkbookContent = Omit<WorkbookDescription, 'sheets'> & { readonly sheets: readonly SheetContent[] };

/** Takes rows as they are read, at most `ROWS_PER_BATCH` at a time; reading goes on when it settles. */
export type TakeRows = (sheet: number, rows: readonly SheetRow[]) => void | Promise<void>;
export const ROWS_PER_BATCH = 1000;
