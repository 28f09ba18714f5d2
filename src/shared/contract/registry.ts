import { z } from 'zod';
import { CLOCK_SETTERS } from '../domain/users';
import { command, job, query } from './route';
import { count, empty, filePath, isoDate, passphrase, role, ubigeo, userName } from './values';

const user = z.strictObject({ name: z.string(), role });

export const registryRoutes = {
  'registry.describe': query(
    'public',
    empty,
    z.strictObject({
      state: z.enum(['absent', 'locked', 'open']),
      office: z.strictObject({ name: z.string(), ubigeo: z.string(), registryId: z.string() }).nullable(),
      users: z.array(z.string()),
      user: user.nullable(),
      today: isoDate,
    }),
  ),
  /** First run: office, first user, passphrase. The recovery code is shown and printed once and kept nowhere. */
  'registry.create': command(
    'public',
    z.strictObject({
      name: z.string().trim().min(2).max(120),
      ubigeo,
      userName,
      passphrase,
      role: role.default('gestor'),
    }),
    z.strictObject({ recoveryCode: z.string(), registryId: z.string() }),
  ),
  /** `newPassphrase`: takes the place of the one shown; without it who was given one by somebody else is refused. */
  'registry.unlock': command(
    'public',
    z.strictObject({ userName, passphrase: z.string().max(256), newPassphrase: passphrase.optional() }),
    user,
  ),
  /** Opens with the printed code and gives that user a new passphrase. */
  'registry.recover': command(
    'public',
    z.strictObject({ recoveryCode: z.string().max(200), userName, newPassphrase: passphrase }),
    user,
  ),
  'registry.lock': command('public', empty, empty),
  /** How looking the file over at its opening goes. With `damage` nothing is written any more. */
  'registry.look': query('anyone', empty, z.strictObject({ isRunning: z.boolean(), damage: z.string().nullable() })),
  /** Whether the clock of this PC can be right; `last`: the latest instant noted since that was last confirmed. */
  'registry.clock': query(
    'anyone',
    empty,
    z.strictObject({ fault: z.enum(['BACK', 'AHEAD']).nullable(), now: z.string(), last: z.string() }),
  ),
  /** The date of this PC is right, whatever was noted with another one. */
  'registry.confirmClock': command(CLOCK_SETTERS, empty, empty),
  'registry.check': job(
    'anyone',
    empty,
    z.strictObject({
      sound: z.boolean(),
      problems: z.array(z.string()),
      engine: z.string(),
      pragmas: z.record(z.string(), z.union([z.string(), z.number()])),
      counts: z.record(z.string(), count),
    }),
  ),
  'registry.backup': job(
    'anyone',
    z.strictObject({ file: filePath }),
    z.strictObject({ name: z.string(), bytes: count, sha256: z.string() }),
  ),
};

/** Someone who may sign in; `until`: retired that day. `isDue`: the passphrase is somebody else's and is changed at the door. */
const person = user.extend({ since: isoDate, until: isoDate.nullable(), isDue: z.boolean() });
const named = z.strictObject({ name: userName });
const withPassphrase = named.extend({ passphrase });

/** All but the first and the last: the administrator; while there is none, the first user. Nobody changes their own right. */
export const userRoutes = {
  'users.list': query('anyone', z.strictObject({ all: z.boolean().default(false) }), z.array(person)),
  /** `own`: that person typed the passphrase here and keeps it; otherwise it is changed at the first sign-in. */
  'users.add': command('anyone', withPassphrase.extend({ role, own: z.boolean().default(false) }), user),
  'users.changeRole': command('anyone', named.extend({ role }), user),
  /** Takes that person's key away; what the person did keeps the name. */
  'users.retire': command('anyone', named, user),
  'users.reactivate': command('anyone', withPassphrase, user),
  'users.resetPassphrase': command('anyone', withPassphrase, user),
  'users.changePassphrase': command(
    'anyone',
    z.strictObject({ current: z.string().max(256), next: passphrase }),
    empty,
  ),
  /** A code to print instead of the one before, which opens nothing here any more; `passphrase`: one's own. */
  'users.renewRecovery': command(
    'anyone',
    z.strictObject({ passphrase: z.string().max(256) }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
};
