import { z } from 'zod';
import { PAYMENT_MODES } from '../domain/households/account';
import { HOUSEHOLD_STATUSES } from '../domain/households';
import { PREGNANCY_OUTCOMES } from '../domain/membership/outcomes';
import { EXIT_REASONS } from '../domain/proposals';
import { HOUSEHOLD_RESULTS } from '../domain/compliance/household';
import { APPEAL_RESULTS } from '../domain/effects/standing';
import { CORRECTION_STATES } from '../domain/payments/corrections';
import { LINE_KINDS } from '../domain/payments/lines';
import { PAYMENT_STATES } from '../domain/reconciliation/state';
import { datedDocument } from './documents';
import { breach } from './effects';
import { query } from './route';
import { count, householdCode, isoDate, period } from './values';

/** `since`: first day it holds; `until`: first day it no longer does. `at`: when it was written, '' where that was not kept. */
const dated = {
  since: isoDate,
  until: isoDate.nullable(),
  at: z.string(),
  by: z.string(),
  file: z.string(),
  row: count.nullable(),
};

const member = z.strictObject({
  number: count,
  name: z.string(),
  ...dated,
  exitReason: z.enum([...EXIT_REASONS, '']),
  /** Codes of the households before and after; '' where there is none in the registry. */
  cameFrom: z.string(),
  wentTo: z.string(),
  documents: z.array(datedDocument),
  services: z.array(
    z.strictObject({
      ...dated,
      kind: z.enum(['SCHOOL', 'HEALTH_POST']),
      code: z.string(),
      name: z.string(),
      grade: z.string(),
      section: z.string(),
    }),
  ),
  pregnancies: z.array(
    z.strictObject({
      ...dated,
      lmpDate: isoDate.nullable(),
      eddDate: isoDate.nullable(),
      /** '' while it is open. */
      outcome: z.enum([...PREGNANCY_OUTCOMES, 'TO_HOUSEHOLD', '']),
    }),
  ),
});

const ofOffice = { office: z.string() };
const what = { period, benefit: z.string(), member: count.nullable() };

/** En la oficina anterior: what was judged and paid of a household before it came here; read, never judged again. */
const former = z.strictObject({
  ...ofOffice,
  /** Its code there. */
  code: z.string(),
  movedOn: isoDate,
  affiliationDate: isoDate.nullable(),
  paidThrough: period.nullable(),
  bimesters: z.array(
    z.strictObject({
      ...ofOffice,
      period,
      result: z.enum(HOUSEHOLD_RESULTS),
      appeal: z.enum(['OPEN', ...APPEAL_RESULTS]).nullable(),
      /** The duties that were not kept. */
      breaches: z.array(breach),
    }),
  ),
  payments: z.array(
    z.strictObject({
      ...ofOffice,
      ...what,
      originPeriod: period,
      kind: z.enum(LINE_KINDS),
      cents: z.int(),
      state: z.enum(PAYMENT_STATES),
    }),
  ),
  /** What was not settled there on the day of the move. */
  corrections: z.array(
    z.strictObject({
      ...ofOffice,
      ...what,
      settledCents: z.int(),
      entitledCents: z.int(),
      state: z.enum(CORRECTION_STATES),
    }),
  ),
});

/** Historial: every dated row of a household and its members, what holds first, then back in time. */
export const householdHistoryRoutes = {
  'households.history': query(
    'anyone',
    z.strictObject({ code: householdCode }),
    z.strictObject({
      addresses: z.array(
        z.strictObject({
          ...dated,
          ubigeo: z.string(),
          populatedCenterCode: z.string(),
          populatedCenterName: z.string(),
          address: z.string(),
          reference: z.string(),
          area: z.string(),
          reason: z.string(),
        }),
      ),
      payees: z.array(
        z.strictObject({ ...dated, member: count, name: z.string(), reason: z.string(), evidence: z.string() }),
      ),
      /** Of the number only the last four digits for who does not need it. */
      accounts: z.array(
        z.strictObject({
          ...dated,
          paymentMode: z.enum(PAYMENT_MODES),
          accountNumber: z.string(),
          reason: z.string(),
          evidence: z.string(),
        }),
      ),
      statuses: z.array(z.strictObject({ ...dated, status: z.enum(HOUSEHOLD_STATUSES), reason: z.string() })),
      members: z.array(member),
      /** null: it always was this office's. */
      former: former.nullable(),
    }),
  ),
};
