import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { ok, type Result } from '@shared/domain/result';
import { readIncoming } from '../imports/incoming';
import type { IncomingFile } from '../imports/importKind';
import { sha256 } from './bag';
import { TABLE_ENDING, wholePackage } from './split';

/** A package as a file, or as the table of its parts, which lie beside it and are joined. */
export async function readPackage(path: string): Promise<Result<IncomingFile, Problem>> {
  const read = await readIncoming(path);
  if (!read.ok) return read;
  const whole = await wholePackage(path, read.value.bytes);
  if (!whole.ok) return whole;
  if (whole.value === read.value.bytes) return read;
  const name = basename(path).slice(0, -TABLE_ENDING.length);
  return ok({ name, bytes: whole.value, sha256: sha256(whole.value) });
}
