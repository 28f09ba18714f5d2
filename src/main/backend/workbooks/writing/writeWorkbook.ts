import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { ok, refuse, type Result } from '@shared/domain/result';
import { isSystemError } from '../../files/faults';
import { renameOver } from '../../files/replaceFile';
import { openWorkbookStream } from './exceljsStream';
import { listsSheet } from './lists';
import type { WorkbookSpec, WriteRefusal } from './spec';
import { writeCopy } from './writeCopy';
import { CannotWrite, writeSheet } from './writeSheet';

export type Written = { readonly rows: number };

/** Writes the whole workbook or nothing: beside its place, flushed, then renamed over what was there. */
export async function writeWorkbook(path: string, spec: WorkbookSpec): Promise<Result<Written, WriteRefusal>> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  return orRefuse(temporary, async () => {
    const rows = await writeWhole(temporary, spec);
    await renameOver(temporary, path);
    return rows;
  });
}

/** The same where nothing stands yet and nobody looks before all is done, as in a folder made for it. */
export const writeNewWorkbook = (path: string, spec: WorkbookSpec): Promise<Result<Written, WriteRefusal>> =>
  orRefuse(path, () => writeWhole(path, spec));

async function orRefuse(file: string, write: () => Promise<number>): Promise<Result<Written, WriteRefusal>> {
  try {
    return ok({ rows: await write() });
  } catch (error) {
    await rm(file, { force: true });
    return refuse(refusalOf(error));
  }
}

/** exceljs listens to its stream only at the end, so a full disk would otherwise never be answered. */
function writeWhole(file: string, spec: WorkbookSpec): Promise<number> {
  const stream = createWriteStream(file, { flags: 'wx', flush: true });
  return new Promise((resolve, reject) => {
    let rows = 0;
    let fault: Error | undefined;
    const fail = (error: Error) => {
      fault ??= error;
      stream.destroy();
    };
    stream.on('error', fail);
    // after the flush; and never while the file is still being opened, for it would appear behind whoever removes it
    stream.on('close', () => (fault === undefined ? resolve(rows) : reject(fault))); // passed on as it came
    writeSheets(stream, spec).then((written) => (rows = written), fail);
  });
}

// In twentieths of a point; any screen cuts it to what it has.
const WINDOW = { x: 0, y: 0, width: 24_000, height: 13_000 };

async function writeSheets(stream: Writable, spec: WorkbookSpec): Promise<number> {
  const workbook = await openWorkbookStream(stream);
  const lists = spec.lists ?? {};
  workbook.subject = spec.subject;
  const firstVisible = spec.sheets.findIndex(({ hidden }) => hidden !== true);
  workbook.views = [{ ...WINDOW, activeTab: Math.max(0, firstVisible) }];
  let rows = 0;
  for (const sheet of spec.sheets) rows += await writeSheet(workbook, sheet, lists);
  for (const copy of spec.copies ?? []) await writeCopy(workbook, copy);
  if (Object.keys(lists).length > 0) await writeSheet(workbook, listsSheet(lists), lists);
  await workbook.commit();
  return rows;
}

const DISK_FULL = ['ENOSPC', 'EDQUOT'];
const IN_USE = ['EBUSY', 'EPERM', 'EACCES']; // when renaming: Excel has the old one open
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EBUSY'];

/** What is nobody's mistake but ours is thrown on. */
function refusalOf(error: unknown): WriteRefusal {
  if (error instanceof CannotWrite) return error.refusal;
  if (!isSystemError(error)) throw error;
  const { code, syscall, message: detail } = error;
  if (DISK_FULL.includes(code)) return { code: 'DISK_FULL', detail };
  if (syscall === 'rename' && IN_USE.includes(code)) return { code: 'FILE_IN_USE', detail };
  if (NOT_WRITABLE.includes(code)) return { code: 'NOT_WRITABLE', detail };
  throw error;
}
