import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { codeOfFault } from '../files/faults';
import { replaceFile } from '../files/replaceFile';
import type { WorkbookSpec } from '../workbooks/writing/spec';
import type { Backend } from '../backend';
import type { Written } from '../workbooks/writing/writeWorkbook';

/** Writes a workbook a person asked for; what keeps it from being written is an answer. */
export async function writeAsked(
  { writer }: Pick<Backend, 'writer'>,
  path: string,
  spec: WorkbookSpec,
): Promise<Result<Written, Problem>> {
  const written = await writer(path, spec);
  if (written.ok) return ok(written.value);
  return refuse({ code: 'file-unwritable', name: basename(path), detail: written.problem.code });
}

/** Writes bytes a person asked for, whole or not at all. */
export async function writeBytes(path: string, bytes: Buffer): Promise<Result<null, Problem>> {
  try {
    await replaceFile(path, bytes);
    return ok(null);
  } catch (error) {
    return refuse({ code: 'file-unwritable', name: basename(path), detail: codeOfFault(error) });
  }
}

/** A folder a person asked for, made where it is not there yet. */
export async function makeFolder(path: string): Promise<Result<string, Problem>> {
  try {
    await mkdir(path, { recursive: true });
    return ok(path);
  } catch (error) {
    return refuse({ code: 'file-unwritable', name: basename(path), detail: codeOfFault(error) });
  }
}
