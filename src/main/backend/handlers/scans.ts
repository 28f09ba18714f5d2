import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Attachment } from '@shared/contract/attachments';
import type { Problem } from '@shared/contract/problems';
import {
  ATTACHMENT_BYTES_MAX,
  isFault,
  mediaTypeOf,
  type AttachmentFault,
  type AttachmentKind,
} from '@shared/domain/attachments';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { findSameAttachment, insertAttachment, type AttachmentOwner } from '../database/attachments';
import { noteEvent, type NewEvent } from '../database/events';
import type { Tx } from '../database/handles';
import { codeOfFault } from '../files/faults';

/** A scanned paper as it was read, fit to be kept. */
export type Scan = Pick<Attachment, 'name' | 'mediaType' | 'sha256' | 'size'> & { readonly bytes: Buffer };

/** Reads it before anything is written. Its size is looked at first: what is too big is never held in memory. */
export async function readScan({ path }: { readonly path: string }): Promise<Result<Scan, Problem>> {
  const name = basename(path);
  const read = await readBytes(path, name);
  if (!read.ok) return read;
  const bytes = read.value;
  const mediaType = mediaTypeOf(bytes);
  if (isFault(mediaType)) return refuse(notKept(name, mediaType));
  return ok({ name, mediaType, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, bytes });
}

/** The same for an operation that works without one too. */
export const readOptionalScan = async (file: { readonly path: string } | undefined) =>
  file === undefined ? ok(undefined) : readScan(file);

async function readBytes(path: string, name: string): Promise<Result<Buffer, Problem>> {
  try {
    if ((await stat(path)).size > ATTACHMENT_BYTES_MAX) return refuse(notKept(name, 'TOO_BIG'));
    return ok(await readFile(path));
  } catch (error) {
    return refuse({ code: 'file-unreadable', name, detail: codeOfFault(error) });
  }
}

const notKept = (name: string, why: AttachmentFault | 'KEPT'): Problem => ({ code: 'attachment-refused', name, why });

/** Keeps it inside the registry; one paper is kept once for its owner. */
export async function keepScan(
  tx: Tx,
  { newId, user }: Pick<Backend, 'newId' | 'user'>,
  owner: AttachmentOwner,
  kind: AttachmentKind,
  { bytes, ...scan }: Scan,
): Promise<Result<Attachment, Problem>> {
  if ((await findSameAttachment(tx, owner, scan.sha256)) !== undefined) return refuse(notKept(scan.name, 'KEPT'));
  const kept = { id: newId(), kind, ...scan };
  await insertAttachment(tx, { ...kept, bytes, owner });
  await noteEvent(tx, attachmentEvent('attachment.added', owner, kept));
  return ok({ ...kept, at: tx.author.at, by: user.name });
}

/** Sustento of a decision: the same letter may have excused somebody else of the household before. */
export async function keepEvidence(
  tx: Tx,
  backend: Pick<Backend, 'newId' | 'user'>,
  owner: AttachmentOwner,
  scan: Scan | undefined,
) {
  if (scan !== undefined) await keepScan(tx, backend, owner, 'EVIDENCE', scan);
}

export const attachmentEvent = (
  kind: string,
  owner: AttachmentOwner,
  { id, kind: paper, name }: { readonly id: string; readonly kind: string; readonly name: string },
): NewEvent => ({ kind, ...subjectOf(owner), details: { attachment: id, paper, name } });

function subjectOf(owner: AttachmentOwner) {
  if ('household_id' in owner) return { householdId: owner.household_id };
  return { subject: 'assembly_id' in owner ? owner.assembly_id : `${owner.facility_id} ${owner.month}` };
}
