import { z } from 'zod';
import { HOLD_REASONS } from '../domain/payments/holdReasons';
import { LIST_ACTS, LIST_STATUSES } from '../domain/payments/listStatus';
import { APPROVERS, MANAGERS, PAYERS, SETTERS } from '../domain/users';
import { command, query } from './route';
import { count, empty, householdCode, isoDate, note, period, requiredNote } from './values';

const status = z.enum(LIST_STATUSES);
const ofList = z.strictObject({ period, status });
const sum = z.int().min(0).max(100_000_000_000).nullable();

/** From a calculated list to a sent one, and what stops the payments of a household on the way. */
export const paymentLifeRoutes = {
  /** `possible`: acts of this status, whoever may do them. `missing`: approvals still to be given. */
  'payments.life': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      period,
      status,
      possible: z.array(z.enum(LIST_ACTS)),
      calculatedBy: z.string(),
      approvals: z.array(z.strictObject({ by: z.string(), at: z.string() })),
      missing: count,
      /** Céntimos over which two people approve; null: the office set none. */
      secondAbove: sum,
      sentOn: isoDate.nullable(),
      sentReference: z.string(),
    }),
  ),
  'payments.review': command(MANAGERS, z.strictObject({ period }), ofList),
  'payments.reopen': command(PAYERS, z.strictObject({ period, reason: requiredNote }), ofList),
  /** `on`: day of the delivery to the payer; `reference`: of the letter or receipt. */
  'payments.send': command(PAYERS, z.strictObject({ period, on: isoDate, reference: note.min(1).max(120) }), ofList),
  'payments.cancel': command(
    APPROVERS,
    z.strictObject({ period, reason: requiredNote }),
    ofList.extend({ lines: count, total: z.int() }),
  ),
  'payments.setSecondApproval': command(SETTERS, z.strictObject({ above: sum }), z.strictObject({ above: sum })),

  /** `reopened`: bimesters whose list was not approved and must be calculated again. */
  'payments.withhold': command(
    PAYERS,
    z.strictObject({ household: householdCode, reason: z.enum(HOLD_REASONS), note: requiredNote }),
    z.strictObject({ household: z.string(), reopened: z.array(period) }),
  ),
  'payments.release': command(
    PAYERS,
    z.strictObject({ household: householdCode, note: requiredNote }),
    z.strictObject({ household: z.string(), reopened: z.array(period) }),
  ),
  'payments.holds': query(
    'anyone',
    empty,
    z.strictObject({
      rows: z.array(
        z.strictObject({
          household: z.string(),
          reason: z.enum(HOLD_REASONS),
          note: z.string(),
          at: z.string(),
          by: z.string(),
        }),
      ),
    }),
  ),
};
