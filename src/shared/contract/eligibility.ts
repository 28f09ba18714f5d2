import { z } from 'zod';
import { CLERKS } from '../domain/users';
import { job, query } from './route';
import { householdCode, isoDate } from './values';

export const gate = z.enum(['GEO', 'SOCIO', 'CATEGORICAL', 'RESIDENCE', 'HOLDER', 'NO_DUPLICATE', 'ACV', 'AGREEMENT']);

/** One gate with the value found, the value required (sentences in Spanish) and the legal reference. */
export const gateResult = z.strictObject({
  gate,
  passed: z.boolean(),
  code: z.string(),
  found: z.string(),
  required: z.string(),
  reference: z.string(),
  warnings: z.array(z.string()),
});

export const eligibilityCheck = z.strictObject({
  household: z.string(),
  eligible: z.boolean(),
  on: isoDate,
  ruleSet: z.string(),
  gates: z.array(gateResult),
});
export type EligibilityCheck = z.output<typeof eligibilityCheck>;

const codes = z.array(householdCode).max(200_000);

export const eligibilityRoutes = {
  /** Judges candidates (or the households named) on a date and stores each answer with its rule set and inputs. */
  'eligibility.check': job(
    CLERKS,
    z.strictObject({ on: isoDate.optional(), codes: codes.optional(), ruleSet: z.string().max(40).optional() }),
    z.array(eligibilityCheck),
  ),
  /** The newest stored answer for a household. */
  'eligibility.latest': query('anyone', z.strictObject({ code: householdCode }), eligibilityCheck.nullable()),
};
