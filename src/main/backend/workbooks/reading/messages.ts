import type { SheetRow, WorkbookDescription } from './content';
import type { FileRefusal } from './refusal';

/** What the reader process is asked, one file after the other … */
export type ReadRequest = { readonly id: number; readonly path: string };

/** … and answers: rows in batches, then one of the last two. */
export type ReadAnswer =
  | { readonly id: number; readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly SheetRow[] }
  | { readonly id: number; readonly kind: 'done'; readonly description: WorkbookDescription }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: FileRefusal };
