/** What a scanned paper shows. */
export const ATTACHMENT_KINDS = ['AGREEMENT', 'MINUTES', 'EVIDENCE', 'OTHER'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Bytes; a page scanned at 300 dpi takes about one tenth of it. */
export const ATTACHMENT_BYTES_MAX = 10 * 1024 * 1024;

type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';
const BEGINNINGS: Readonly<Record<MediaType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Why a file is not kept. */
export type AttachmentFault = 'EMPTY' | 'TOO_BIG' | 'KIND';

/** By its first bytes, whatever its name says; or why it is not taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | AttachmentFault {
  if (bytes.length === 0) return 'EMPTY';
  if (bytes.length > ATTACHMENT_BYTES_MAX) return 'TOO_BIG';
  const types = Object.keys(BEGINNINGS) as MediaType[]; // the record has no other keys
  return types.find((type) => BEGINNINGS[type].every((byte, index) => bytes[index] === byte)) ?? 'KIND';
}

export const isFault = (type: MediaType | AttachmentFault): type is AttachmentFault => !Object.hasOwn(BEGINNINGS, type);
