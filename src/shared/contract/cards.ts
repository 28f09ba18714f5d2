import { z } from 'zod';
import { CARD_STEPS } from '../domain/cards/card';
import { PAYMENT_MODES } from '../domain/households/account';
import { CLERKS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, filePath, householdCode, isoDate } from './values';

const cardStep = z.enum(CARD_STEPS);
const cardState = z.enum([...CARD_STEPS, 'NONE'] as const).exclude(['PIN_RESET']);
const evidence = z.string().trim().min(3).max(300);
const note = z.string().trim().max(300).default('');

export const cardRoutes = {
  /** Tarjeta of the household: where it stands and every step that led there, the newest first. */
  'cards.ofHousehold': query(
    'anyone',
    z.strictObject({ household: householdCode }),
    z.strictObject({
      state: cardState,
      since: isoDate.nullable(),
      last4: z.string(),
      /** What may be recorded next. */
      next: z.array(cardStep),
      steps: z.array(
        z.strictObject({
          step: cardStep,
          day: isoDate,
          last4: z.string(),
          holder: z.string(),
          evidence: z.string(),
          note: z.string(),
          at: z.string(),
          by: z.string(),
        }),
      ),
    }),
  ),
  /**
   * A step of it. OPENED brings the account (`accountNumber`, `paymentMode`), which of a household that is paid a second
   * person confirms (`proposal`); every other step leaves both out.
   */
  'cards.record': command(
    CLERKS,
    z.strictObject({
      household: householdCode,
      step: cardStep,
      day: isoDate,
      last4: z.string().trim().max(40).default(''),
      accountNumber: z.string().trim().max(40).optional(),
      paymentMode: z.enum(PAYMENT_MODES).optional(),
      evidence,
      note,
    }),
    z.strictObject({ state: cardState, proposal: z.string().nullable() }),
  ),
  /**
   * What the bank is asked for, as a workbook with columns for its answers; the request is recorded as sent that day.
   * `withoutHolder`: codes of households that are left out, for nobody is their holder.
   */
  'cards.export': job(
    CLERKS,
    z.strictObject({ file: filePath, day: isoDate, evidence, center: z.string().optional() }),
    z.strictObject({ households: count, withoutHolder: z.array(z.string()) }),
  ),
  'cards.analyse': job(CLERKS, z.strictObject({ file: filePath }), analysis),
  'cards.apply': job(CLERKS, applyInput, applied),
  /** Households of the programme without an account or without a card in their hands, by centre and holder. */
  'cards.without': query(
    'anyone',
    z.strictObject({}),
    z.array(
      z.strictObject({
        household: z.string(),
        holder: z.string(),
        center: z.string(),
        /** '' where nobody stated it. */
        paymentMode: z.union([z.enum(PAYMENT_MODES), z.literal('')]),
        hasAccount: z.boolean(),
        state: cardState,
        /** Since when it stands like this: the last step, else the way it is paid, else the affiliation. */
        since: isoDate,
      }),
    ),
  ),
};
