import type { Month } from '@shared/domain/calendar';
import type { AttachmentKind } from '@shared/domain/attachments';
import type { Attachment } from '@shared/contract/attachments';
import type { ReadDb, Tx } from './handles';

/** Whose paper it is; `facility_id`: of a school or post, or a district's ubigeo, as its situation in that month. */
export type AttachmentOwner =
  | { readonly household_id: string }
  | { readonly assembly_id: string }
  | { readonly facility_id: string; readonly month: Month };
export type NewAttachment = Omit<Attachment, 'at' | 'by'> & { readonly bytes: Buffer; readonly owner: AttachmentOwner };

export async function insertAttachment(tx: Tx, { owner, mediaType, ...same }: NewAttachment): Promise<void> {
  await tx('attachment').insert({
    ...same,
    ...owner,
    media_type: mediaType,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
}

type Row = {
  id: string;
  kind: AttachmentKind;
  name: string;
  media_type: string;
  sha256: string;
  size: number;
  at: string;
  by: string;
};

/** Newest first, without their bytes. */
export async function listAttachments(db: ReadDb, owner: AttachmentOwner): Promise<Attachment[]> {
  const rows = await db('attachment')
    .join('app_user', 'app_user.id', 'attachment.user_id')
    .where(owner)
    .orderBy('at', 'desc')
    .orderBy('attachment.id', 'desc')
    .select<Row[]>(
      'attachment.id',
      'kind',
      'attachment.name',
      'media_type',
      'sha256',
      'size',
      'at',
      'app_user.name as by',
    );
  return rows.map(({ media_type, ...same }) => ({ ...same, mediaType: media_type }));
}

export const findSameAttachment = (db: ReadDb | Tx, owner: AttachmentOwner, sha256: string) =>
  db('attachment')
    .where({ ...owner, sha256 })
    .first<{ id: string } | undefined>('id');

/** How many papers show the situation of a place, by `facilityId month`. */
export async function countScans(db: ReadDb, months: readonly Month[]): Promise<ReadonlyMap<string, number>> {
  const rows: { place: string; scans: number }[] = await db('attachment')
    .whereIn('month', [...months])
    .groupBy('facility_id', 'month')
    .select(db.raw(`facility_id || ' ' || month as place`), db.raw('count(*) as scans'));
  return new Map(rows.map(({ place, scans }) => [place, scans]));
}

type KeptBytes = {
  readonly bytes: Buffer;
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly sha256: string;
  readonly household_id: string | null;
  readonly assembly_id: string | null;
  readonly facility_id: string | null;
  readonly month: Month | null;
};

export async function findAttachmentBytes(tx: Tx, id: string) {
  const row = await tx('attachment')
    .where({ id })
    .first<KeptBytes | undefined>(
      'bytes',
      'kind',
      'name',
      'sha256',
      'household_id',
      'assembly_id',
      'facility_id',
      'month',
    );
  return row && { ...row, owner: ownerOf(row) };
}

function ownerOf({ household_id, assembly_id, facility_id, month }: KeptBytes): AttachmentOwner {
  if (household_id !== null) return { household_id };
  if (assembly_id !== null) return { assembly_id };
  if (facility_id !== null && month !== null) return { facility_id, month };
  throw new Error('a scan belongs to nobody');
}
