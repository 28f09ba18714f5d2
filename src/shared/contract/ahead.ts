import { z } from 'zod';
import { SEEN_DUTIES } from '../domain/compliance/duties';
import { CLERKS } from '../domain/users';
import { job, query } from './route';
import { count, filePath, isoDate, month, period } from './values';

/** Somebody who can still comply: only what a visit needs. */
const aheadRow = z.strictObject({
  center: z.string(),
  /** Code of the mother leader in whose zone the household is; '' where it is in none. */
  leader: z.string(),
  household: z.string(),
  member: z.int(),
  name: z.string(),
  duty: z.enum(SEEN_DUTIES),
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

const aheadLeader = z.strictObject({ leader: z.string(), name: z.string() });
export type AheadLeader = z.output<typeof aheadLeader>;

/** `center` '': every populated centre; `leader` '': every zone, and households in none. */
const asked = { period, center: z.string().max(120).default(''), leader: z.string().max(20).default('') };

export const aheadRoutes = {
  /** Antes de que sea falta: controls due and not done, absences near the limit; by populated centre and day. */
  'compliance.ahead': query(
    'anyone',
    z.strictObject(asked),
    z.strictObject({
      period,
      today: isoDate,
      rows: z.array(aheadRow),
      /** The mother leaders of the rows. */
      leaders: z.array(aheadLeader),
    }),
  ),
  /** Of one zone: the reminders that go with its mother leader; else the office's list. */
  'compliance.exportAhead': job(
    CLERKS,
    z.strictObject({ ...asked, file: filePath }),
    z.strictObject({ members: count, centers: count }),
  ),
};
