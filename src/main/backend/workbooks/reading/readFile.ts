import { open, type FileHandle } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ok, refuse, type Result } from '@shared/domain/result';
import { isSystemError } from '../../files/faults';
import type { TakeRows, WorkbookDescription } from './content';
import { LIMITS } from './limits';
import { Refused, refuseFile, type FileRefusal } from './refusal';
import { readCsv } from './readCsv';
import { readStatuses } from './readStatuses';
import { readXlsx } from './readXlsx';

/** Reads a stranger's file, whatever it turns out to be; its name decides only what is a CSV. */
export async function readFile(path: string, take: TakeRows): Promise<Result<WorkbookDescription, FileRefusal>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    return ok(await readAs(await kindOf(file, path), file, path, take));
  } catch (error) {
    if (error instanceof Refused) return refuse({ code: error.code, detail: error.detail });
    if (isSystemError(error)) return refuse({ code: 'UNREADABLE', detail: error.code });
    throw error;
  } finally {
    await file?.close();
  }
}

type Kind = 'xlsx' | 'csv' | 'statuses';

function readAs(kind: Kind, file: FileHandle, path: string, take: TakeRows): Promise<WorkbookDescription> {
  if (kind === 'xlsx') return readXlsx(file, take);
  return kind === 'csv' ? readCsv(file, basename(path, extname(path)), take) : readStatuses(file, take);
}

async function kindOf(file: FileHandle, path: string): Promise<Kind> {
  const { size } = await file.stat();
  if (size === 0) refuseFile('EMPTY');
  if (size > LIMITS.fileBytes) refuseFile('TOO_BIG', String(size));
  const head = await headOf(file);
  if (head.subarray(0, OLE.length).equals(OLE)) return refuseOle(file, size);
  if (head.subarray(0, ZIP.length).equals(ZIP)) return 'xlsx';
  if (HTML.test(head.toString('latin1'))) refuseFile('HTML');
  if (XML.test(head.toString('latin1'))) return 'statuses';
  return /\.(csv|txt|tsv)$/i.test(path) ? 'csv' : refuseFile('NOT_XLSX');
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const XML = /^(\xEF\xBB\xBF)?\s*(<\?xml\s|<([\w-]+:)?Document[\s>])/;
const ZIP = Buffer.from('504b0304', 'hex');
// A comment ends at its first end, so that a file of nothing but comments is read only one way.
const HTML =
  /^(\xEF\xBB\xBF)?\s*(<!--((?!-->)[^])*-->\s*)*(<!doctype html|<html|<head|<meta|<table|<body|mime-version:)/i;

async function headOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
  return buffer.subarray(0, bytesRead);
}

/** Excel keeps a workbook with a password inside the container of its old format. */
async function refuseOle(file: FileHandle, size: number): Promise<never> {
  const { buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
  return refuseFile(buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'PASSWORD' : 'OLD_XLS');
}
