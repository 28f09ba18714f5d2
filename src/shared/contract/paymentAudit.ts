import { z } from 'zod';
import { FINDING_CODES } from '../domain/payments/audit';
import { query } from './route';
import { count, period } from './values';

const cents = z.int();
/** Control totals: the same here, in the list, on paper and in what is handed out. */
const totals = z.strictObject({ households: count, cents, hash: z.string() });
const change = z.strictObject({ households: count, cents });

export const paymentAuditRoutes = {
  /** What stands against paying, before the approval; `stops`: how many findings refuse it. */
  'payments.audit': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      period,
      totals,
      stops: count,
      findings: z.array(
        z.strictObject({
          code: z.enum(FINDING_CODES),
          severity: z.enum(['STOPS', 'LOOK']),
          household: z.string().nullable(),
          facts: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
    }),
  ),
  /** Beside the newest list in force before; `previous` is null for the first one. */
  'payments.compare': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      period,
      totals,
      previous: totals.extend({ period }).nullable(),
      changes: z.strictObject({ NEW: change, GONE: change, CHANGED: change }),
      rows: z.array(
        z.strictObject({
          household: z.string(),
          change: z.enum(['NEW', 'GONE', 'CHANGED']),
          before: cents,
          now: cents,
          reasonBefore: z.string().nullable(),
          reasonNow: z.string().nullable(),
        }),
      ),
    }),
  ),
};
