import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { ATTACHMENT_BYTES_MAX, isFault, mediaTypeOf, type AttachmentFault } from '@shared/domain/attachments';
import { ok, refuse, type Result } from '@shared/domain/result';
import { findAssembly } from '../database/assemblies/assemblies';
import { findStanding } from '../database/affiliation/steps';
import {
  findAttachmentBytes,
  findSameAttachment,
  insertAttachment,
  listAttachments,
  type AttachmentOwner,
} from '../database/attachments';
import { noteEvent, type NewEvent } from '../database/events';
import type { ReadDb, Tx } from '../database/handles';
import type { HandlersOf } from '../dispatch';
import { codeOfFault } from '../files/faults';

export const attachmentHandlers: HandlersOf<'attachments'> = {
  'attachments.add': async (backend, { subject, kind, file }) => {
    const name = basename(file.path);
    const read = await readScan(file.path, name);
    if (!read.ok) return read;
    const bytes = read.value;
    const mediaType = mediaTypeOf(bytes);
    if (isFault(mediaType)) return refuse(notKept(name, mediaType));
    const sha256 = sha256Of(bytes);
    return backend.write(async (tx) => {
      const owner = await findOwner(tx, subject);
      if (owner === undefined) return refuse({ code: 'not-found', what: Object.values(subject).join() });
      if ((await findSameAttachment(tx, owner, sha256)) !== undefined) return refuse(notKept(name, 'KEPT'));
      const kept = { id: backend.newId(), kind, name, mediaType, sha256, size: bytes.length };
      await insertAttachment(tx, { ...kept, bytes, owner });
      await noteEvent(tx, attachmentEvent('attachment.added', owner, kept));
      return ok({ ...kept, at: tx.author.at, by: backend.user.name });
    });
  },

  'attachments.list': async ({ db }, { subject }) => {
    const owner = await findOwner(db, subject);
    return owner === undefined
      ? refuse({ code: 'not-found', what: Object.values(subject).join() })
      : ok(await listAttachments(db, owner));
  },

  'attachments.save': (backend, { id, file }) =>
    backend.write(async (tx) => {
      const found = await findAttachmentBytes(tx, id);
      if (found === undefined) return refuse({ code: 'not-found', what: id });
      const name = basename(file.path);
      const written = await writeScan(file.path, found.bytes);
      if (!written.ok) return written;
      const owner: AttachmentOwner =
        found.household_id === null ? { assembly_id: found.assembly_id ?? '' } : { household_id: found.household_id };
      // Who took a paper out of the registry is part of its story.
      await noteEvent(tx, attachmentEvent('attachment.saved', owner, { id, kind: found.kind, name: found.name }));
      return ok({ name, size: found.bytes.length, sha256: found.sha256 });
    }),
};

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const notKept = (name: string, why: AttachmentFault | 'KEPT'): Problem => ({ code: 'attachment-refused', name, why });

/** Its size is looked at first: what is too big is never held in memory. */
async function readScan(path: string, name: string): Promise<Result<Buffer, Problem>> {
  try {
    if ((await stat(path)).size > ATTACHMENT_BYTES_MAX) return refuse(notKept(name, 'TOO_BIG'));
    return ok(await readFile(path));
  } catch (error) {
    return refuse({ code: 'file-unreadable', name, detail: codeOfFault(error) });
  }
}

async function writeScan(path: string, bytes: Buffer): Promise<Result<null, Problem>> {
  try {
    await writeFile(path, bytes);
    return ok(null);
  } catch (error) {
    return refuse({ code: 'file-unwritable', name: basename(path), detail: codeOfFault(error) });
  }
}

async function findOwner(
  db: ReadDb | Tx,
  subject: Parsed<'attachments.list'>['subject'],
): Promise<AttachmentOwner | undefined> {
  if ('household' in subject) {
    const household = await findStanding(db, subject.household);
    return household && { household_id: household.id };
  }
  const assembly = await findAssembly(db, subject.assembly);
  return assembly && { assembly_id: assembly.id };
}

const attachmentEvent = (
  kind: string,
  owner: AttachmentOwner,
  { id, kind: paper, name }: { readonly id: string; readonly kind: string; readonly name: string },
): NewEvent => ({
  kind,
  ...('household_id' in owner ? { householdId: owner.household_id } : { subject: owner.assembly_id }),
  details: { attachment: id, paper, name },
});
