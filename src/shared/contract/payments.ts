import { z } from 'zod';
import { PAYMENT_MODES } from '../domain/households/account';
import { CORRECTION_STATES, RECOVERY_REASONS } from '../domain/payments/corrections';
import { LIST_STATUSES } from '../domain/payments/listStatus';
import { APPROVERS, MANAGERS, EXPORTERS } from '../domain/users';
import { command, job, query } from './route';
import { isoDate, count, filePath, householdCode, id, page, period, requiredNote } from './values';

const cents = z.int();

/** One household in the list: paid, held or not paid, each with its reason; `amount` in céntimos. */
export const paymentLine = z.strictObject({
  household: z.string(),
  holder: z.string(),
  holderDocument: z.string(),
  populatedCenterName: z.string(),
  status: z.enum(['PAID', 'HELD', 'NOT_PAID']),
  base: cents,
  /** By code of the benefit, beside the base. */
  benefits: z.record(z.string(), cents),
  arrears: cents,
  /** What is taken back, as a positive figure: base and arrears less this is the amount. */
  discounts: cents,
  amount: cents,
  reason: z.string(),
  explanation: z.string(),
});

/** Prestación by its code, as people read it. */
export const namedBenefit = z.strictObject({
  code: z.string(),
  name: z.strictObject({ es: z.string(), en: z.string() }),
});

/** A line as a replay compares it. */
const comparedLine = z.strictObject({ kind: z.string(), status: z.string(), cents, reason: z.string() });

const notPaid = z.strictObject({ household: z.string(), reason: z.string(), explanation: z.string() });

export const paymentRoutes = {
  'payments.calculate': job(
    MANAGERS,
    z.strictObject({ period }),
    z.strictObject({
      period,
      paid: count,
      /** Of those, who are held or not paid the base, and paid something else. */
      withoutBase: count,
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
      status: z.enum(LIST_STATUSES),
      ruleSet: z.string(),
      hash: z.string(),
      calculatedBy: z.string(),
      calculatedAt: z.string(),
      approvedBy: z.string().nullable(),
      approvedAt: z.string().nullable(),
      paid: count,
      /** Of those, who are held or not paid the base, and paid something else. */
      withoutBase: count,
      held: count,
      notPaid: count,
      total: cents,
      byReason: z.record(z.string(), count),
      /** Benefits beside the base that the list pays. */
      benefits: z.array(namedBenefit),
      lines: z.array(paymentLine),
    }),
  ),
  'payments.approve': job(
    APPROVERS,
    z.strictObject({ period }),
    z.strictObject({
      period,
      /** IN_REVIEW: another approval is missing. */
      status: z.enum(['IN_REVIEW', 'APPROVED']),
      approvedBy: z.string(),
      paid: count,
      total: cents,
      hash: z.string(),
    }),
  ),
  /** Calculates the list again from what was kept of it. */
  'payments.replay': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      period,
      equal: z.boolean(),
      /** What was kept has still the hash it was kept under. */
      areInputsKept: z.boolean(),
      differences: z.array(
        z.strictObject({
          household: z.string(),
          benefit: z.string(),
          originPeriod: z.string(),
          listed: comparedLine.nullable(),
          replayed: comparedLine.nullable(),
        }),
      ),
    }),
  ),
  /** `broken`: number of the first entry that is not as it was written. */
  'payments.verifyLedger': query(
    'anyone',
    z.strictObject({}),
    z.strictObject({ entries: count, head: z.string(), broken: z.int().nullable() }),
  ),
  /** Earlier bimesters that come to another amount now than was paid of them. */
  'payments.corrections': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          household: z.string(),
          period,
          /** `BASE`, or the code of another benefit, with its name; `member`: number of whose it is, where it is a member's. */
          benefit: z.string(),
          name: z.strictObject({ es: z.string(), en: z.string() }).nullable(),
          member: count.nullable(),
          settledCents: cents,
          entitledCents: cents,
          state: z.enum(CORRECTION_STATES),
        }),
      ),
    }),
  ),
  /** Proposes to take back what was paid too much; another person confirms it among the proposals. */
  'payments.recover': command(
    MANAGERS,
    z.strictObject({ period, household: householdCode, reason: z.enum(RECOVERY_REASONS), evidence: requiredNote }),
    z.strictObject({ id, settled: cents, entitled: cents }),
  ),
  /** Who is paid by an approved list, as they queue; documents as they are shown in public. */
  'payments.delivery': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      period,
      hash: z.string(),
      /** Those at which somebody of the list collects, by code, with their days and hours of the bimester. */
      payPoints: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          place: z.string(),
          days: z.array(z.strictObject({ day: isoDate, from: z.string(), to: z.string() })),
        }),
      ),
      rows: z.array(
        z.strictObject({
          household: z.string(),
          holder: z.string(),
          document: z.string(),
          populatedCenterName: z.string(),
          paymentMode: z.enum(PAYMENT_MODES).or(z.literal('')),
          payPoint: z.string(),
          amount: cents,
          phone: z.string(),
          /** Madre líder in whose zone the household is. */
          leader: z.strictObject({ leader: z.string(), name: z.string(), phone: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** W7; of one payment mode or pay point where asked, '' being that nobody stated it. */
  'payments.export': job(
    EXPORTERS,
    z.strictObject({
      period,
      mode: z.enum(PAYMENT_MODES).or(z.literal('')).optional(),
      payPoint: z.string().trim().max(120).optional(),
      file: filePath,
    }),
    z.strictObject({ name: z.string(), paid: count, total: cents }),
  ),
  /** A workbook for each payment mode and pay point, into a folder; they add up to the list. */
  'payments.exportParts': job(
    EXPORTERS,
    z.strictObject({ period, folder: filePath }),
    z.strictObject({
      parts: z.array(z.strictObject({ name: z.string(), paid: count, total: cents })),
      paid: count,
      total: cents,
    }),
  ),
};
