import { z } from 'zod';
import { command, job, query } from './route';
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

const restoring = z.strictObject({
  /** One of the program's own folder, or a file that lies elsewhere. */
  name: z.string().max(100).optional(),
  file: filePath.optional(),
  /** With a passphrase of the backup's own keyring, or the printed recovery code in its place. */
  userName: z.string().max(60),
  passphrase: z.string().max(256),
  /** It is of another registry, and takes the place of this one all the same. */
  otherRegistry: z.boolean().default(false),
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
      /** The last of the history: what is in a backup of a lower number would be lost. */
      event: count,
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
  /** What restoring a backup would change; nothing is written. `until`: the day of the last thing in it. */
  'backups.preview': command(
    'public',
    restoring,
    z.strictObject({
      name: z.string(),
      office: z.string(),
      until: isoDate.nullable(),
      here: z.enum(['SOUND', 'DAMAGED', 'ABSENT', 'OTHER']),
      /** What would have to be done again: so many changes in so many days; null where the registry cannot tell. */
      since: z.strictObject({ days: z.int(), changes: z.int() }).nullable(),
      kinds: z.array(
        z.strictObject({
          kind: z.enum(['households', 'persons', 'events', 'imports', 'lists', 'packages']),
          now: count.nullable(),
          inBackup: count,
        }),
      ),
    }),
  ),
  /** Puts it in the place of the registry, which is kept as the file `aside`; the registry is locked afterwards. */
  'backups.restore': command('public', restoring, z.strictObject({ name: z.string(), aside: z.string().nullable() })),
};
