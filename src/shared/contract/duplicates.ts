import { z } from 'zod';
import { DUPLICATE_DECISIONS } from '../domain/duplicates/evidence';
import { HOW, REASON_FIELDS } from '../domain/duplicates/person';
import { CLERKS } from '../domain/users';
import { command, job } from './route';
import { householdCode, note } from './values';

/** A member: code of the household and number within it. */
const memberRef = z.strictObject({ household: householdCode, member: z.int().min(1).max(99) });

/** One field: both values, how they agree or differ, and its points (bits: positive speaks for one person). */
export const duplicateReason = z.strictObject({
  field: z.enum(REASON_FIELDS),
  a: z.string(),
  b: z.string(),
  how: z.enum(HOW),
  points: z.number(),
});
export type DuplicateReason = z.output<typeof duplicateReason>;

const decision = z.enum(DUPLICATE_DECISIONS);

export const likelyDuplicate = z.strictObject({
  a: memberRef,
  b: memberRef,
  /** 0 … 1. */
  score: z.number().min(0).max(1),
  reasons: z.array(duplicateReason),
  /** What somebody decided on this very evidence; null where nobody did, or where it changed since. */
  decision: z.strictObject({ decision, note: z.string(), at: z.string(), by: z.string() }).nullable(),
});
export type LikelyDuplicateAnswer = z.output<typeof likelyDuplicate>;

export const duplicateRoutes = {
  /**
   * Pairs of current members (households that left the programme excepted) that may be one person, best score first.
   * `open`: those not yet decided SAME or DIFFERENT; `all`: the decided ones too.
   */
  'duplicates.scan': job(
    CLERKS,
    z.strictObject({ show: z.enum(['open', 'all']).default('open') }),
    z.array(likelyDuplicate),
  ),
  /** Remembers what somebody decided about two members, until a compared field of either changes. */
  'duplicates.decide': command(
    CLERKS,
    z
      .strictObject({ a: memberRef, b: memberRef, decision, note: note.default('') })
      .refine(({ a, b }) => a.household !== b.household || a.member !== b.member, 'a = b'),
    z.strictObject({ decision }),
  ),
};
