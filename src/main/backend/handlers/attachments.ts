import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { ok, refuse } from '@shared/domain/result';
import { findAssembly } from '../database/assemblies/assemblies';
import { findStanding } from '../database/affiliation/steps';
import { findAttachmentBytes, listAttachments, type AttachmentOwner } from '../database/attachments';
import { noteEvent } from '../database/events';
import { loadFacilities, placeByCode } from '../database/facilityDirectory';
import type { ReadDb, Tx } from '../database/handles';
import type { HandlersOf } from '../dispatch';
import { attachmentEvent, keepScan, readScan } from './scans';
import { writeBytes } from './writeFile';

export const attachmentHandlers: HandlersOf<'attachments'> = {
  'attachments.add': async (backend, { subject, kind, file }) => {
    const read = await readScan(file);
    if (!read.ok) return read;
    return backend.write(async (tx) => {
      const owner = await findOwner(tx, subject);
      return owner === undefined ? refuse(absent(subject)) : keepScan(tx, backend, owner, kind, read.value);
    });
  },

  'attachments.list': async ({ db }, { subject }) => {
    const owner = await findOwner(db, subject);
    return owner === undefined ? refuse(absent(subject)) : ok(await listAttachments(db, owner));
  },

  'attachments.save': (backend, { id, file }) =>
    backend.write(async (tx) => {
      const found = await findAttachmentBytes(tx, id);
      if (found === undefined) return refuse({ code: 'not-found', what: id });
      const { owner, bytes, kind, name: kept, sha256 } = found;
      const written = await writeBytes(file.path, bytes);
      if (!written.ok) return written;
      // Who took a paper out of the registry is part of its story.
      await noteEvent(tx, attachmentEvent('attachment.saved', owner, { id, kind, name: kept }));
      return ok({ name: basename(file.path), size: bytes.length, sha256 });
    }),
};

type Subject = Parsed<'attachments.list'>['subject'];

const absent = (subject: Subject): Problem => ({ code: 'not-found', what: Object.values(subject).join(' ') });

async function findOwner(db: ReadDb | Tx, subject: Subject): Promise<AttachmentOwner | undefined> {
  if ('household' in subject) {
    const household = await findStanding(db, subject.household);
    return household && { household_id: household.id };
  }
  if ('facility' in subject) {
    const place = placeByCode(await loadFacilities(db), subject.facility);
    return place && { facility_id: place.id, month: subject.month };
  }
  const assembly = await findAssembly(db, subject.assembly);
  return assembly && { assembly_id: assembly.id };
}
