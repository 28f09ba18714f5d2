import { z } from 'zod';
import { PROPOSAL_DECISIONS } from '../domain/proposals';
import { PURGED_MATTERS } from '../domain/purge';
import { CLERKS, MANAGERS, PURGERS } from '../domain/users';
import { command, query } from './route';
import { count, empty, id, isoDate, note, requiredNote } from './values';

/** A purge as it was proposed. `mine`: by the user who asks. */
const purge = z.strictObject({
  id,
  cutoff: isoDate,
  years: count,
  households: count,
  reason: z.string(),
  proposedAt: z.string(),
  proposedBy: z.string(),
  mine: z.boolean(),
  decision: z.enum(PROPOSAL_DECISIONS).nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
});

export const purgeRoutes = {
  /** Depurar: what would be taken out today, and what would remain until when; nothing is written. */
  'purge.preview': query(
    'anyone',
    empty,
    z.strictObject({
      /** The term by the rule set in force. */
      term: z.strictObject({ ruleSet: z.string(), years: count, reference: z.string(), confirmed: z.boolean() }),
      cutoff: isoDate,
      households: count,
      persons: count,
      matters: z.array(z.strictObject({ matter: z.enum(PURGED_MATTERS), rows: count })),
      /** Received files that tell of these households, and backups that hold them: `until`, where any do. */
      remains: z.strictObject({ files: count, filesUntil: isoDate.nullable(), backupsUntil: isoDate }),
      /** Newest first; one that waits has no decision. */
      purges: z.array(purge),
    }),
  ),
  'purge.propose': command(
    MANAGERS,
    z.strictObject({ reason: requiredNote }),
    z.strictObject({ id, households: count }),
  ),
  /** Takes out what somebody else proposed; refused where it is no longer the same households. */
  'purge.confirm': command(
    PURGERS,
    z.strictObject({ id, note: note.default('') }),
    z.strictObject({ households: count, events: count }),
  ),
  /** Nothing is taken out; the person who proposed withdraws it, anybody else who may decide refuses it. */
  'purge.refuse': command(
    CLERKS,
    z.strictObject({ id, note: requiredNote }),
    z.strictObject({ decision: z.enum(PROPOSAL_DECISIONS) }),
  ),
};
