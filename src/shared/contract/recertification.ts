import { z } from 'zod';
import { OUTCOMES } from '../domain/recertification/recertification';
import { MANAGERS } from '../domain/users';
import { command, query } from './route';
import { householdCode, isoDate, requiredNote } from './values';

const outcome = z.enum(OUTCOMES);

export const recertificationRoutes = {
  /**
   * Households whose recertification is due by `on`, longest due first; `all`: also those it came to something of.
   * `waiting`: stated, not yet confirmed. `factor`: share of the grant on that day; `steps`: its reducing schedule.
   */
  'recertification.due': query(
    'anyone',
    z.strictObject({ on: isoDate.optional(), all: z.boolean().default(false) }),
    z.strictObject({
      on: isoDate,
      households: z.array(
        z.strictObject({
          household: z.string(),
          populatedCenterName: z.string(),
          affiliated: isoDate,
          due: isoDate,
          factor: z.number(),
          steps: z.array(z.strictObject({ from: isoDate, factor: z.number() })),
          last: z.strictObject({ outcome, on: isoDate }).nullable(),
          waiting: z.strictObject({ outcome, on: isoDate, evidence: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  'recertification.record': command(
    MANAGERS,
    z.strictObject({ household: householdCode, outcome, on: isoDate, evidence: requiredNote }),
    z.strictObject({ household: z.string() }),
  ),
  /** By another person. NOT_POOR proposes the exit, which a further decision confirms. */
  'recertification.confirm': command(
    MANAGERS,
    z.strictObject({ household: householdCode }),
    z.strictObject({ household: z.string(), outcome, proposedExit: z.boolean() }),
  ),
};
