import type { AttachmentKind } from '@shared/domain/attachments';
import type { Attachment } from '@shared/contract/attachments';
import type { ReadDb, Tx } from './handles';

/** Whose paper it is. */
export type AttachmentOwner = { readonly household_id: string } | { readonly assembly_id: string };
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

type KeptBytes = {
  bytes: Buffer;
  kind: AttachmentKind;
  name: string;
  sha256: string;
  household_id: string | null;
  assembly_id: string | null;
};

export const findAttachmentBytes = (tx: Tx, id: string) =>
  tx('attachment')
    .where({ id })
    .first<KeptBytes | undefined>('bytes', 'kind', 'name', 'sha256', 'household_id', 'assembly_id');
