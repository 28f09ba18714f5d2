import { z } from 'zod';
import { job, query } from './route';
import { count, empty, filePath, isoDate } from './values';

const made = z.strictObject({ name: z.string(), bytes: count, sha256: z.string() });
const moment = z.strictObject({ day: isoDate, time: z.string() });

/** A backup the program keeps, made that day at `HHMM`; `event`: the last of the history that is in it. */
const keptBackup = moment.extend({
  name: z.string(),
  event: count,
  bytes: count,
  state: z.enum(['VERIFIED', 'DOES_NOT_OPEN', 'UNKNOWN']),
});

export const backupRoutes = {
  /** Newest first, each read whole; also while the registry is locked, or cannot be opened any more. */
  'backups.list': query('public', empty, z.strictObject({ folder: z.string(), backups: z.array(keptBackup) })),
  /** What the office should be reminded of: days without a backup, and without one on another disk; null: of nothing. */
  'backups.standing': query(
    'anyone',
    empty,
    z.strictObject({
      late: z.strictObject({ backup: count.nullable(), copyElsewhere: count.nullable() }),
      newest: moment.nullable(),
      copied: z.strictObject({ day: isoDate, folder: z.string() }).nullable(),
      /** Why the last automatic one could not be made. */
      failed: z.string().nullable(),
    }),
  ),
  'backups.make': job('anyone', empty, made),
  /** Takes the registry as it is now to a folder, as on a USB drive; without one, to the folder of the last time. */
  'backups.copy': job(
    ['gestor', 'digitador', 'supervisor', 'aprobador', 'administrador'],
    z.strictObject({ folder: filePath.optional() }),
    z.strictObject({ name: z.string(), folder: z.string(), isElsewhere: z.boolean() }),
  ),
};
