import type { Result } from '@shared/domain/result';
import type { WorkbookSpec, WriteRefusal } from './spec';
import { writeNewWorkbook, writeWorkbook, type Written } from './writeWorkbook';

/** How a workbook is put on the disk: over what stood there, or where nothing stands yet (`writeWorkbook.ts`). */
export const WAYS = { over: writeWorkbook, new: writeNewWorkbook } as const;
export type Way = keyof typeof WAYS;

export type WorkbookWriter = (path: string, spec: WorkbookSpec, way?: Way) => Promise<Result<Written, WriteRefusal>>;

/** In the thread that asks. */
export const writeHere: WorkbookWriter = (path, spec, way = 'over') => WAYS[way](path, spec);
