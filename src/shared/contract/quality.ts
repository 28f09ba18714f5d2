import { z } from 'zod';
import { BREACH_CODES } from '../domain/quality/breaches';
import { job } from './route';
import { count, isoDate } from './values';

const invariant = z.int().min(1).max(13);

const breach = z.strictObject({
  invariant,
  code: z.enum(BREACH_CODES),
  household: z.string().nullable(),
  member: z.int().nullable(),
  /** The person, bimester, list or table it is about. */
  subject: z.string(),
  /** What the sentence names. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const qualityRoutes = {
  /** The 13 invariants of the registry (domain §13.2). `limit`: breaches answered of each; all are counted. */
  'quality.check': job(
    'anyone',
    z.strictObject({ limit: z.int().min(1).nullable().default(null) }),
    z.strictObject({
      on: isoDate,
      invariants: z.array(z.strictObject({ invariant, breaches: count })),
      breaches: z.array(breach),
    }),
  ),
};
