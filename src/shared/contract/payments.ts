import { z } from 'zod';
import { APPROVERS, MANAGERS } from '../domain/users';
import { job, query } from './route';
import { count, filePath, page, period } from './values';

const cents = z.int();

/** One household in the list: paid, held or not paid, each with its reason; `amount` in céntimos. */
export const paymentLine = z.strictObject({
  household: z.string(),
  holder: z.string(),
  holderDocument: z.string(),
  populatedCenterName: z.string(),
  status: z.enum(['PAID', 'HELD', 'NOT_PAID']),
  base: cents,
  arrears: cents,
  amount: cents,
  reason: z.string(),
  explanation: z.string(),
});

const notPaid = z.strictObject({ household: z.string(), reason: z.string(), explanation: z.string() });

export const paymentRoutes = {
  'payments.calculate': job(
    MANAGERS,
    z.strictObject({ period }),
    z.strictObject({
      period,
      paid: count,
      held: count,
      /** Every household without its base transfer and why, the held ones included. */
      notPaid: z.array(notPaid),
      total: cents,
      byReason: z.record(z.string(), count),
      hash: z.string(),
    }),
  ),
  'payments.get': query(
    'anyone',
    z.strictObject({ period, status: z.enum(['PAID', 'HELD', 'NOT_PAID']).optional(), ...page }),
    z.strictObject({
      period,
      status: z.enum(['CALCULATED', 'APPROVED']),
      ruleSet: z.string(),
      hash: z.string(),
      calculatedBy: z.string(),
      calculatedAt: z.string(),
      approvedBy: z.string().nullable(),
      approvedAt: z.string().nullable(),
      paid: count,
      held: count,
      notPaid: count,
      total: cents,
      byReason: z.record(z.string(), count),
      lines: z.array(paymentLine),
    }),
  ),
  'payments.approve': job(
    APPROVERS,
    z.strictObject({ period }),
    z.strictObject({ period, approvedBy: z.string(), paid: count, total: cents, hash: z.string() }),
  ),
  'payments.export': job(
    'anyone',
    z.strictObject({ period, file: filePath }),
    z.strictObject({ name: z.string(), paid: count, total: cents }),
  ),
};
