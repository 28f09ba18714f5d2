import { z } from 'zod';
import { DUTIES } from '../domain/compliance/duties';
import { CLERKS } from '../domain/users';
import { job, query } from './route';
import { count, filePath, isoDate, month, period } from './values';

/** Somebody who can still comply: only what a visit needs. */
const aheadRow = z.strictObject({
  center: z.string(),
  household: z.string(),
  member: z.int(),
  name: z.string(),
  duty: z.enum(DUTIES),
  month,
  facilityName: z.string(),
  ahead: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('CONTROL'), what: z.string(), from: isoDate, to: isoDate }),
    z.strictObject({
      kind: z.literal('ABSENCES'),
      absences: count,
      mostAbsences: count,
      days: count,
      to: isoDate,
    }),
  ]),
});
export type AheadRow = z.output<typeof aheadRow>;

/** `center` '': every populated centre. */
const asked = { period, center: z.string().max(120).default('') };

export const aheadRoutes = {
  /** Antes de que sea falta: controls due and not done, absences near the limit; by populated centre and day. */
  'compliance.ahead': query(
    'anyone',
    z.strictObject(asked),
    z.strictObject({ period, today: isoDate, rows: z.array(aheadRow) }),
  ),
  'compliance.exportAhead': job(
    CLERKS,
    z.strictObject({ ...asked, file: filePath }),
    z.strictObject({ members: count, centers: count }),
  ),
};
