import { z } from 'zod';
import { LIST_STATUSES } from '../domain/payments/listStatus';
import { LINE_KINDS } from '../domain/payments/lines';
import { LEDGER_KINDS } from '../domain/payments/ledger';
import { VISIT_OUTCOMES } from '../domain/reconciliation/sample';
import { PAYMENT_STATES } from '../domain/reconciliation/state';
import { CLERKS, MANAGERS } from '../domain/users';
import { balance } from './balance';
import { analysis, applied, applyInput } from './imports';
import { profileName } from './profiles';
import { command, job, query } from './route';
import { count, empty, filePath, householdCode, isoDate, note, page, period } from './values';

const cents = z.int();
/** Sums in céntimos, counts in households; `missing`: what is authorised and not accounted for. */
const listBalance = z.strictObject({
  period,
  status: z.enum(LIST_STATUSES),
  sums: balance,
  counts: balance,
  missing: z.strictObject({ sum: cents, count: z.int() }),
});

/** One thing that happened to the money of a payment, and where it is known from. */
const entry = z.strictObject({
  kind: z.enum(LEDGER_KINDS),
  cents,
  on: isoDate,
  /** As the payer wrote it, under the reason of the catalogue. */
  reason: z.string(),
  isVoid: z.boolean(),
  file: z.string(),
  row: z.int().nullable(),
  at: z.string(),
  by: z.string(),
});

/** A line of a list from its calculation to where its money ended. */
const payment = z.strictObject({
  id: z.string(),
  period,
  originPeriod: period,
  benefit: z.string(),
  /** Number of whose it is; null: the household's. */
  member: count.nullable(),
  kind: z.enum(LINE_KINDS),
  cents,
  state: z.enum(PAYMENT_STATES),
  entries: z.array(entry),
});
export type HouseholdPaymentStory = z.output<typeof payment>;

const STANDINGS = ['paid', 'returned', 'pending', 'withheld'] as const;
const listed = z.strictObject({
  household: z.string(),
  holder: z.string(),
  document: z.string(),
  center: z.string(),
  standing: z.enum(STANDINGS),
  ...balance.omit({ authorised: true }).shape,
  /** Of its payments in this list, each once. */
  states: z.array(z.enum(PAYMENT_STATES)),
  /** The newest result: '' where the payer told nothing. */
  result: z.string(),
  on: isoDate.nullable(),
  reason: z.string(),
});

const visit = z.strictObject({
  place: count,
  household: z.string(),
  holder: z.string(),
  document: z.string(),
  center: z.string(),
  address: z.string(),
  paid: cents,
  outcome: z.enum(VISIT_OUTCOMES).nullable(),
  received: cents.nullable(),
  visitedOn: isoDate.nullable(),
  visitor: z.string(),
  note: z.string(),
});
const sample = z.strictObject({
  period,
  size: count,
  visits: z.array(visit),
  /** Households by what was found there; `open` were not visited yet. */
  totals: z.strictObject({ full: count, less: count, not: count, open: count, paid: cents, received: cents }),
});
export type PaymentSample = z.output<typeof sample>;

const sampleSize = z.int().min(1).max(10_000);

export const reconciliationRoutes = {
  /** Reads what a payer sent back about the list of a bimester; writes nothing of it. */
  'reconciliation.analyse': job(
    CLERKS,
    z.strictObject({ period, file: filePath, profile: profileName.optional() }),
    analysis,
  ),
  'reconciliation.apply': job(CLERKS, applyInput, applied),
  'reconciliation.balance': query('anyone', z.strictObject({ period }), listBalance),
  /** The households of a list by where their money is, by code. */
  'reconciliation.households': query(
    'anyone',
    z.strictObject({ period, standing: z.enum(STANDINGS).optional(), ...page }),
    z.strictObject({ total: count, rows: z.array(listed) }),
  ),
  /** Every payment of a household, newest list first. */
  'reconciliation.ofHousehold': query('anyone', z.strictObject({ code: householdCode }), z.array(payment)),
  /** Only where everything authorised is accounted for; what is still pending is named. */
  'reconciliation.close': job(
    [...MANAGERS, 'aprobador'],
    z.strictObject({ period }),
    z.strictObject({ ...listBalance.shape, pending: z.array(listed) }),
  ),
  /** Draws households for a visit after payment; the same list and size give the same households. */
  'reconciliation.sample': command([...MANAGERS, 'aprobador'], z.strictObject({ period, size: sampleSize }), sample),
  'reconciliation.samples': query('anyone', z.strictObject({ period }), z.array(sample)),
  'reconciliation.recordVisit': command(
    CLERKS,
    z.strictObject({
      period,
      size: sampleSize,
      household: householdCode,
      outcome: z.enum(VISIT_OUTCOMES),
      /** Céntimos, where it was less. */
      received: z.int().min(1).optional(),
      visitedOn: isoDate,
      visitor: z.string().trim().min(2).max(60),
      note: note.default(''),
    }),
    empty,
  ),
};
