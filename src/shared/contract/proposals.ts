import { z } from 'zod';
import { PROPOSAL_DECISIONS, PROPOSAL_KINDS } from '../domain/proposals';
import { CLERKS, MANAGERS } from '../domain/users';
import { command, query } from './route';
import { empty, householdCode, id, isoDate, note, requiredNote } from './values';

const shownValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Una propuesta: what somebody proposed, old and new, and what became of it. `mine`: by the user who asks. */
export const proposal = z.strictObject({
  id,
  kind: z.enum(PROPOSAL_KINDS),
  household: householdCode,
  since: isoDate.nullable(),
  changes: z.array(z.strictObject({ field: z.string(), before: shownValue, after: shownValue })),
  reason: z.string(),
  evidence: z.string(),
  proposedAt: z.string(),
  proposedBy: z.string(),
  mine: z.boolean(),
  source: z.strictObject({ file: z.string(), row: z.int().nullable() }).nullable(),
  decision: z.enum(PROPOSAL_DECISIONS).nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  note: z.string(),
});
export type Proposal = z.output<typeof proposal>;

export const proposalRoutes = {
  /** Those that wait, or all of them; of one household where it is named. Newest first. */
  'proposals.list': query(
    'anyone',
    z.strictObject({ household: householdCode.optional(), all: z.boolean().default(false) }),
    z.array(proposal),
  ),
  /** Carries out what somebody else proposed; refused where it can no longer be done. */
  'proposals.confirm': command(MANAGERS, z.strictObject({ id, note: note.default('') }), empty),
  /** Accounts that somebody else proposed, each confirmed or refused by itself; other kinds are confirmed one by one. */
  'proposals.confirmAccounts': command(
    MANAGERS,
    z.strictObject({ ids: z.array(id).min(1).max(2000), note: note.default('') }),
    z.strictObject({
      done: z.array(z.string()),
      refused: z.array(z.strictObject({ household: z.string(), code: z.string(), message: z.string() })),
    }),
  ),
  /** Nothing is done; the person who proposed takes it back (WITHDRAWN), anybody else of the managers refuses it. */
  'proposals.refuse': command(
    CLERKS,
    z.strictObject({ id, note: requiredNote }),
    z.strictObject({ decision: z.enum(PROPOSAL_DECISIONS) }),
  ),
};
