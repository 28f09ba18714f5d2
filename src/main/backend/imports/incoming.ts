import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { refusalSentence } from '@shared/messages/refusals';
import { codeOfFault } from '../files/faults';
import type { IncomingFile } from './importKind';

/** Reads a file whole; what is in it is not looked at here (the reader checks sizes and form). */
export async function readIncoming(path: string): Promise<Result<IncomingFile, Problem>> {
  const name = basename(path);
  try {
    const size = (await stat(path)).size;
    if (size > MAX_BYTES) return refuse({ code: 'file-refused', refusal: refusalSentence('TOO_BIG', String(size)) });
    const bytes = await readFile(path);
    return ok({ name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  } catch (error) {
    return refuse({ code: 'file-unreadable', name, detail: codeOfFault(error) });
  }
}

// Larger files are refused before they are held in memory; the reader's own limits are smaller still.
const MAX_BYTES = 200 * 1024 * 1024;
