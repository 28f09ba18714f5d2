import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findOriginal, findReceived, type Received } from '../../database/receivedFiles';
import type { HandlersOf } from '../../dispatch';
import { getDraft } from '../../imports/draftLines';
import { writeAsked, writeBytes } from '../writeFile';
import { remarksOf } from './kinds';

/** A copy of what is kept of a file, written where a person says. */
export const saveHandlers: Pick<HandlersOf<'imports'>, 'imports.save'> = {
  'imports.save': (backend, { id, what, file }) =>
    backend.write(async (tx) => {
      const found = await findReceived(tx, id);
      if (found === undefined) return refuse({ code: 'not-found', what: id });
      const written = await (what === 'original'
        ? writeOriginal(tx, found, file.path)
        : writeRemarks(backend, tx, found, file.path));
      if (!written.ok) return written;
      // Personal data leave the encrypted registry: who took them out is part of its story.
      await noteEvent(tx, {
        kind: 'import.saved',
        subject: found.kind,
        importId: id,
        details: { name: found.name, what },
      });
      return ok({ name: basename(file.path), bytes: (await stat(file.path)).size });
    }),
};

const notKept = (name: string): Problem => ({ code: 'file-not-kept', name });

async function writeOriginal(tx: Tx, { id, name }: Received, path: string): Promise<Result<unknown, Problem>> {
  const bytes = await findOriginal(tx, id);
  return bytes === undefined ? refuse(notKept(name)) : writeBytes(path, bytes);
}

async function writeRemarks(
  backend: Backend,
  tx: Tx,
  found: Received,
  path: string,
): Promise<Result<unknown, Problem>> {
  if (!found.hasDraft || found.remarks === 0) return refuse(notKept(found.name));
  return writeAsked(backend, path, remarksOf(found.kind, await getDraft(tx, found.id)));
}
