import { z } from 'zod';
import { AFFILIATION_STEPS, DECIDERS, STEP_ACTIONS, STEP_STATES } from '../domain/affiliation/steps';
import { CLERKS, MANAGERS } from '../domain/users';
import { gateResult } from './eligibility';
import { command, job, query } from './route';
import { count, empty, householdCode, isoDate, note, requiredNote } from './values';

const codes = z.array(householdCode).max(200_000);
const step = z.enum(AFFILIATION_STEPS);

const notedStep = z.strictObject({
  step,
  on: isoDate,
  assembly: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  at: z.string(),
  by: z.string(),
});

export const affiliationRoutes = {
  /** Affiliates those who pass all gates on `on`; the others stay as they are, each with its failed gates. */
  'affiliation.affiliate': job(
    MANAGERS,
    z.strictObject({ on: isoDate, codes: z.union([z.literal('all'), codes]) }),
    z.strictObject({
      affiliated: z.array(z.string()),
      refused: z.array(
        z.strictObject({
          household: z.string(),
          failed: z.array(gateResult),
          /** On the waiting list of an assembly with limited places. */
          waiting: z.strictObject({ rank: count, places: count }).optional(),
        }),
      ),
    }),
  ),
  /** Who makes a household affiliated in this office; `isSetting` false: as the rule set has it. */
  'affiliation.decider': query(
    'anyone',
    empty,
    z.strictObject({ decidedBy: z.enum(DECIDERS), isSetting: z.boolean() }),
  ),
  'affiliation.setDecider': command(
    ['supervisor', 'administrador'],
    z.strictObject({ decidedBy: z.enum(DECIDERS) }),
    z.strictObject({ decidedBy: z.enum(DECIDERS), isSetting: z.boolean() }),
  ),
  /** Where a household stands, what may be done next, and every step noted. */
  'affiliation.steps': query(
    'anyone',
    z.strictObject({ household: householdCode }),
    z.strictObject({
      state: z.enum(STEP_STATES),
      actions: z.array(z.enum(STEP_ACTIONS)),
      decidedBy: z.enum(DECIDERS),
      /** The newest closed assembly that validated it; `hasPlace` false: on the waiting list. */
      assembly: z
        .strictObject({ assembly: z.string(), rank: count, places: count.nullable(), hasPlace: z.boolean() })
        .nullable(),
      steps: z.array(notedStep),
    }),
  ),
  /** Papers are missing before the agreement can be signed. */
  'affiliation.requestDocuments': command(
    CLERKS,
    z.strictObject({ household: householdCode, on: isoDate, note: requiredNote }),
    empty,
  ),
  /** The holder signed, or put a fingerprint on, the agreement of commitment. */
  'affiliation.sign': command(
    CLERKS,
    z.strictObject({
      household: householdCode,
      on: isoDate,
      manner: z.enum(['SIGNATURE', 'FINGERPRINT']).default('SIGNATURE'),
    }),
    empty,
  ),
  /** How many candidates stand at each step, and the proposals that headquarters has not answered, oldest first. */
  'affiliation.pipeline': query(
    'anyone',
    empty,
    z.strictObject({
      counts: z.record(z.string(), count),
      sent: z.array(
        z.strictObject({ household: z.string(), holder: z.string(), package: z.string(), on: isoDate, days: count }),
      ),
    }),
  ),
  /** Headquarters' answer to proposals, by the act that says so; each household is done or refused by itself. */
  'affiliation.answer': command(
    MANAGERS,
    z.strictObject({
      codes: z.union([z.literal('all'), codes.min(1)]),
      decision: z.enum(['CONFIRMED', 'REFUSED']),
      on: isoDate,
      act: z.string().trim().min(3).max(120),
      note: note.default(''),
    }),
    z.strictObject({
      done: z.array(z.string()),
      refused: z.array(z.strictObject({ household: z.string(), code: z.string(), message: z.string() })),
    }),
  ),
};
