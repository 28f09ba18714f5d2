import { z } from 'zod';
import { ACCOUNT_REASONS, PAYMENT_MODES } from '../domain/households/account';
import { HOLDER_REASONS } from '../domain/households/payee';
import { CLERKS } from '../domain/users';
import { command } from './route';
import { count, evidence, householdCode, isoDate, text, ubigeo } from './values';

/** What happens to households beyond the form: another address, another payee, another account. `since`: the first day it holds. */
export const householdLifeRoutes = {
  /**
   * Mudanza: to a populated centre of the catalogue by its code, or to another place by name and ubigeo. `outside`: the
   * new district is not the office's.
   */
  'households.move': command(
    CLERKS,
    z.strictObject({
      code: householdCode,
      since: isoDate,
      populatedCenterCode: text(10),
      populatedCenterName: text(120),
      ubigeo: ubigeo.optional(),
      area: z.enum(['URBAN', 'RURAL']).optional(),
      address: text(200),
      reference: text(200),
      reason: text(300),
    }),
    z.strictObject({ code: z.string(), revision: count, outside: z.boolean() }),
  ),
  /** Cambio de titular: done at once, or, where the programme pays the household, `proposed` to a second person. */
  'households.holder': command(
    CLERKS,
    z.strictObject({
      code: householdCode,
      member: z.int().min(1).max(99),
      since: isoDate,
      reason: z.enum(HOLDER_REASONS),
      evidence,
    }),
    z.strictObject({ done: z.boolean(), proposal: z.string().nullable() }),
  ),
  /** Forma de pago: as with the payee, whose account it is. `accountNumber`: '' where it is paid without one. */
  'households.account': command(
    CLERKS,
    z.strictObject({
      code: householdCode,
      paymentMode: z.enum(PAYMENT_MODES),
      accountNumber: z.string().trim().max(40).default(''),
      /** Today where it is not stated. */
      since: isoDate.optional(),
      reason: z.enum(ACCOUNT_REASONS),
      evidence,
    }),
    z.strictObject({ done: z.boolean(), proposal: z.string().nullable() }),
  ),
};
