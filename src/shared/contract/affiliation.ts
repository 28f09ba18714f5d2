import { z } from 'zod';
import { AGREEMENT_BARS, MANNERS } from '../domain/affiliation/agreement';
import { AFFILIATION_STEPS, DECIDERS, STEP_ACTIONS, STEP_STATES } from '../domain/affiliation/steps';
import { DOCUMENT_TYPES } from '../domain/households';
import { CLERKS, MANAGERS, SETTERS } from '../domain/users';
import { gateResult } from './eligibility';
import { command, job, query } from './route';
import { wholeRules } from './rules';
import { count, empty, householdCode, isoDate, note, page, requiredNote } from './values';

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

/** One paper: who signs it, for which household, and where it was validated. */
const agreement = z.strictObject({
  household: z.string(),
  holder: z.string(),
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: z.string(),
  address: z.string(),
  populatedCenterName: z.string(),
  assembly: z.string().nullable(),
  assemblyDate: isoDate.nullable(),
});
export type Agreement = z.output<typeof agreement>;

/** Whose agreements: one household's, or all yet to be signed, of an assembly, a populated centre (name or code) or all. */
const agreementsOf = z.union([
  z.literal('all'),
  z.strictObject({ household: householdCode }),
  z.strictObject({ assembly: z.string().max(30) }),
  z.strictObject({ center: z.string().max(120) }),
]);

const waiting = z.strictObject({ rank: count, places: count });

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
          waiting: waiting.optional(),
          /** Where it stands, if from there the office affiliates nobody. */
          step: z.enum(STEP_STATES).optional(),
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
    SETTERS,
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
  /** What goes on paper for the day of the signature, by populated centre; `left`: validated, and why it is not printed. */
  'affiliation.agreements': query(
    'anyone',
    z.strictObject({ of: agreementsOf, on: isoDate.optional() }),
    z.strictObject({
      on: isoDate,
      ruleSet: z.string(),
      rules: wholeRules,
      agreements: z.array(agreement),
      left: z.array(z.strictObject({ household: z.string(), why: z.enum(AGREEMENT_BARS) })),
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
      manner: z.enum(MANNERS).default('SIGNATURE'),
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
  /** Candidates at one step, longest there first; nobody knows since when: last. */
  'affiliation.atStep': query(
    'anyone',
    z.strictObject({ step: z.enum(STEP_STATES), ...page }),
    z.strictObject({
      total: count,
      rows: z.array(
        z.strictObject({
          household: z.string(),
          holder: z.string(),
          populatedCenterName: z.string(),
          since: isoDate.nullable(),
          days: count.nullable(),
          waiting: waiting.nullable(),
        }),
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
