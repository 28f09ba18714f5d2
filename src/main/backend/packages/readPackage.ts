import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { ok, type Result } from '@shared/domain/result';
import { readIncoming } from '../imports/incoming';
import type { IncomingFile } from '../imports/importKind';
import { sha256 } from './bag';
import { joinParts, TABLE_ENDING } from './split';

/** A package as a file, or as the table of its parts, which lie beside it and are joined. */
export async function readPackage(path: string): Promise<Result<IncomingFile, Problem>> {
  const read = await readIncoming(path);
  if (!read.ok || !path.endsWith(TABLE_ENDING)) return read;
  const joined = await joinParts(path, read.value.bytes);
  if (!joined.ok) return joined;
  const name = basename(path).slice(0, -TABLE_ENDING.length);
  return ok({ name, bytes: joined.value, sha256: sha256(joined.value) });
}
