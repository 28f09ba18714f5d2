import type { MessagePort } from 'node:worker_threads';
import type { Result } from '@shared/domain/result';
import type { RowInput, SheetSpec, WorkbookSpec, WriteRefusal } from './spec';
import type { Way } from './writer';
import type { Written } from './writeWorkbook';

/** A workbook whose rows are asked for over its port, so that no more of them are in memory than are being written. */
export type WriteRequest = {
  readonly port: MessagePort;
  readonly path: string;
  readonly way: Way;
  readonly spec: Omit<WorkbookSpec, 'sheets'> & { readonly sheets: readonly SheetHead[] };
};
export type SheetHead = Omit<SheetSpec, 'rows'>;

export type ToHost =
  | { readonly kind: 'rowsOf'; readonly sheet: number }
  | { readonly kind: 'done'; readonly result: Result<Written, WriteRefusal> }
  | { readonly kind: 'failed'; readonly reason: string };

/** `stopped`: there will be no more rows, and no workbook. */
export type ToThread =
  | { readonly kind: 'rows'; readonly rows: readonly RowInput[]; readonly isLast: boolean }
  | { readonly kind: 'stopped' };
