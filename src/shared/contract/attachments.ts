import { z } from 'zod';
import { ATTACHMENT_KINDS } from '../domain/attachments';
import { CLERKS } from '../domain/users';
import { command, query } from './route';
import { count, filePath, householdCode, id, month } from './values';

/** Whose paper it is: a household's, an assembly's, or that of a school, post or district as its situation in a month. */
const subject = z.union([
  z.strictObject({ household: householdCode }),
  z.strictObject({ assembly: z.string().max(30) }),
  z.strictObject({ facility: z.string().min(1).max(20), month }),
]);

const attachment = z.strictObject({
  id,
  kind: z.enum(ATTACHMENT_KINDS),
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  size: count,
  at: z.string(),
  by: z.string(),
});
export type Attachment = z.output<typeof attachment>;

export const attachmentRoutes = {
  /** Keeps a scan (PDF, JPEG or PNG, by its first bytes) inside the encrypted registry. */
  'attachments.add': command(
    CLERKS,
    z.strictObject({ subject, kind: z.enum(ATTACHMENT_KINDS), file: filePath }),
    attachment,
  ),
  'attachments.list': query('anyone', z.strictObject({ subject }), z.array(attachment)),
  /** The only way out: into a file that a person names. */
  'attachments.save': command(
    CLERKS,
    z.strictObject({ id, file: filePath }),
    z.strictObject({ name: z.string(), size: count, sha256: z.string() }),
  ),
};
