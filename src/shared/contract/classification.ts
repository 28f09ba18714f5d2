import { z } from 'zod';
import { CONSEQUENCES } from '../domain/classification/consequences';
import { CSE_BASES } from '../domain/classification/records';
import { REQUEST_KINDS, REQUEST_STEPS } from '../domain/classification/requests';
import { CSE_VALUES } from '../domain/households';
import { CLERKS, MANAGERS } from '../domain/users';
import { householdStatus } from './households';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, filePath, householdCode, id, isoDate, page, text } from './values';

const cse = z.enum(CSE_VALUES);
const basis = z.enum(CSE_BASES);

/** A household with the day its classification lapses; `expiryEstimated`: SISFOH sent none and the rules estimate it. */
const standing = z.strictObject({
  household: z.string(),
  holder: z.string(),
  populatedCenterName: z.string(),
  status: householdStatus,
  cse: cse.nullable(),
  date: isoDate.nullable(),
  expiry: isoDate.nullable(),
  expiryEstimated: z.boolean(),
});

/** What would follow from a classification that no longer passes. Nothing of it is done: it is proposed. */
export const consequence = standing.extend({
  cseBefore: cse.nullable(),
  expiryBefore: isoDate.nullable(),
  targetMembers: count,
  effect: z.enum(CONSEQUENCES),
  /** Code of the gate and the sentence of what would follow. */
  reason: z.string(),
  proposal: z.string(),
  /** Last day to ask for a reevaluation of the result; null where it has no date or is poor. */
  reevaluationUntil: isoDate.nullable(),
});
export type ClassificationConsequence = z.output<typeof consequence>;

const expiring = standing.extend({
  state: z.enum(['EXPIRED', 'EXPIRING', 'UNDATED']),
  /** Days of the warning reached; null where it is not about to lapse. */
  within: count.nullable(),
  daysLeft: z.int().nullable(),
  requestFiledOn: isoDate.nullable(),
  letterPrintedOn: isoDate.nullable(),
  letterHandedOn: isoDate.nullable(),
});

const request = z.strictObject({
  id,
  household: z.string(),
  holder: z.string(),
  populatedCenterName: z.string(),
  kind: z.enum(REQUEST_KINDS),
  number: z.string(),
  step: z.enum(REQUEST_STEPS),
  filedOn: isoDate,
  stepOn: isoDate,
  reference: z.string(),
  ageDays: z.int(),
  stepDays: z.int(),
  next: z.array(z.enum(REQUEST_STEPS)),
});

const record = z.strictObject({
  cse,
  basis,
  nativeCommunity: z.string(),
  date: isoDate.nullable(),
  expiry: isoDate.nullable(),
  expiryEstimated: z.boolean(),
  fsuNumber: z.string(),
  reference: z.string(),
  since: isoDate,
  until: isoDate.nullable(),
  /** False: put right, or arrived too late; it never held. */
  held: z.boolean(),
  at: z.string(),
  by: z.string(),
  file: z.string(),
  row: z.int().nullable(),
});

/** Carta de renovación: only what the family needs to act. */
const letter = z.strictObject({
  household: z.string(),
  holder: z.string(),
  populatedCenterName: z.string(),
  expiry: isoDate,
  expired: z.boolean(),
  expiryEstimated: z.boolean(),
});
export type RenewalLetter = z.output<typeof letter>;

/** An answer as the clerk types it from paper. */
const paperAnswer = z.strictObject({
  household: householdCode,
  cse,
  basis: basis.default('FSU'),
  date: isoDate,
  expiry: isoDate.nullable().default(null),
  fsuNumber: text(30),
  reference: text(120),
});

const codes = z.array(householdCode).min(1).max(20_000);

export const classificationRoutes = {
  /** A list of SISFOH's answers; with what would follow from those that no longer pass, before anything is applied. */
  'classification.analyse': job(
    CLERKS,
    z.strictObject({ file: filePath }),
    analysis.extend({ consequences: z.array(consequence) }),
  ),
  'classification.apply': job(CLERKS, applyInput, applied),
  'classification.household': query(
    'anyone',
    z.strictObject({ code: householdCode }),
    z.strictObject({ pghCode: z.string(), records: z.array(record), requests: z.array(request) }),
  ),
  /** An answer typed in from paper. */
  'classification.record': command(CLERKS, paperAnswer, z.strictObject({ current: z.boolean() })),
  /** The same before it is recorded: refused alike; whose it is, what it would change and what would follow. */
  'classification.foresee': query(
    CLERKS,
    paperAnswer,
    z.strictObject({
      before: standing,
      after: standing,
      /** False: older than the current one, which stays; the answer only enters the history. */
      current: z.boolean(),
      consequence: consequence.nullable(),
    }),
  ),
  /** Affiliated households whose classification of today does not pass, and what would follow. */
  'classification.consequences': query('anyone', z.strictObject({}), z.array(consequence)),
  /** Counts and rows of one populated centre, or of all. */
  'classification.expiring': query(
    'anyone',
    z.strictObject({ within: count.optional(), center: text(120), ...page }),
    z.strictObject({
      warnDays: z.array(count),
      expired: count,
      undated: count,
      bands: z.array(z.strictObject({ within: count, households: count })),
      total: count,
      rows: z.array(expiring),
    }),
  ),
  /** The letters of those who lapse within so many days, or of the households named, by populated centre. */
  'classification.letters': query(
    'anyone',
    z.strictObject({ within: count.optional(), center: text(120), codes: codes.optional() }),
    z.array(letter),
  ),
  'classification.noteLetters': command(
    CLERKS,
    z.strictObject({ codes, what: z.enum(['PRINTED', 'HANDED']), on: isoDate.optional(), receivedBy: text(120) }),
    z.strictObject({ noted: count }),
  ),
  /** Open requests by age, oldest first. */
  'classification.requests': query(
    'anyone',
    z.strictObject({ ...page }),
    z.strictObject({
      total: count,
      bands: z.array(z.strictObject({ from: count, to: count.nullable(), requests: count })),
      rows: z.array(request),
    }),
  ),
  'classification.openRequest': command(
    CLERKS,
    z.strictObject({
      household: householdCode,
      kind: z.enum(REQUEST_KINDS).default('CLASSIFICATION'),
      number: text(40),
      on: isoDate,
    }),
    z.strictObject({ id }),
  ),
  'classification.noteStep': command(
    CLERKS,
    z.strictObject({ household: householdCode, step: z.enum(REQUEST_STEPS), on: isoDate, reference: text(120) }),
    z.strictObject({}),
  ),
  /** Native communities of the catalogue whose households are not yet classified by community. */
  'classification.communities': query(
    'anyone',
    z.strictObject({}),
    z.array(
      z.strictObject({
        community: z.string(),
        people: z.string(),
        households: z.array(z.string()),
        classified: count,
      }),
    ),
  ),
  /** EXTREME_POOR by community, without a card (277-2014-MIDIS). */
  'classification.classifyCommunity': command(
    MANAGERS,
    z.strictObject({
      community: z.string().trim().min(1).max(120),
      on: isoDate,
      reference: z.string().trim().max(120).default('277-2014-MIDIS'),
      preview: z.boolean().default(false),
    }),
    z.strictObject({ households: z.array(z.string()) }),
  ),
};
