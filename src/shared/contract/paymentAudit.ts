import { z } from 'zod';
import { SEEN_DUTIES } from '../domain/compliance/duties';
import { FINDING_CODES } from '../domain/payments/audit';
import { LINE_KINDS } from '../domain/payments/lines';
import { query } from './route';
import { count, householdCode, month, period } from './values';

const cents = z.int();
/** Control totals: the same here, in the list, on paper and in what is handed out. */
const totals = z.strictObject({ households: count, cents, hash: z.string() });
const change = z.strictObject({ households: count, cents });

/** `benefit`: its name, where it is not the base transfer. */
const comparedReason = z.strictObject({
  paymentReason: z.string(),
  benefit: z.strictObject({ es: z.string(), en: z.string() }).nullable(),
});

/** A bimester behind a line: duties and months as they were frozen when the list was calculated, and the rules asked. */
export const chainBimester = z.strictObject({
  period,
  duties: z.array(z.strictObject({ member: z.string(), month, duty: z.enum(SEEN_DUTIES), explanation: z.string() })),
  months: z.array(z.strictObject({ month, result: z.enum(['COMPLIED', 'BREACH', 'BLOCKED']) })),
  rules: z.array(z.strictObject({ rule: z.string(), reason: z.string(), holds: z.boolean() })),
});

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
          /** Of the base, then of what else is paid or taken back. */
          reasonsBefore: z.array(comparedReason),
          reasonsNow: z.array(comparedReason),
        }),
      ),
    }),
  ),
  /** From what was asked of each member over the months and rules to each line of a household, as the list was calculated. */
  'payments.why': query(
    'anyone',
    z.strictObject({ period, household: householdCode }),
    z.strictObject({
      household: z.string(),
      period,
      hash: z.string(),
      bimesters: z.array(chainBimester),
      /** `settled`: céntimos that earlier lists paid of it. */
      lines: z.array(
        z.strictObject({
          benefit: z.string(),
          originPeriod: period,
          kind: z.enum(LINE_KINDS),
          status: z.enum(['PAID', 'HELD', 'NOT_PAID']),
          rule: z.string(),
          reason: z.string(),
          entitled: cents,
          settled: cents,
          amount: cents,
        }),
      ),
    }),
  ),
};
