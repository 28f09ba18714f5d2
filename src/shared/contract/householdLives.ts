import { z } from 'zod';
import { HOLDER_REASONS } from '../domain/households/payee';
import { CLERKS } from '../domain/users';
import { command } from './route';
import { count, householdCode, isoDate, ubigeo } from './values';

const text = (length: number) => z.string().trim().max(length).default('');
const evidence = z.string().trim().min(3).max(300);

/** What happens to households beyond the form: another address, another payee. `since`: the first day it holds. */
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
};
