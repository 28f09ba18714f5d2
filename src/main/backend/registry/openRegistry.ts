import { basename, dirname, extname, join } from 'node:path';
import type { Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { SignedInUser, Surroundings } from '../backend';
import { createAccessLog } from '../database/audit/accessLog';
import { DONE, lookBehind } from '../database/lookOver';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { findUser } from '../database/users';
import type { Session } from '../engine';
import { quietJob } from '../jobs/job';
import { startKeeper } from './backups/keeper';
import { backUpRegistry } from './backUpRegistry';

type Place = Pick<Surroundings, 'registryFile' | 'looked'>;
type Office = Place & Pick<Surroundings, 'kept' | 'today' | 'now' | 'log'>;

/** Opens the registry for a user who showed the key. The key belongs to the session from now on. */
export async function openSession(place: Office, key: Buffer, userId: string): Promise<Result<Session, Problem>> {
  const opened = await openMigrated(place, key);
  if (!opened.ok) {
    key.fill(0);
    return opened;
  }
  const user = await findUser(opened.value, userId);
  if (user !== undefined) return ok(sessionOf(place, opened.value, key, user));
  await opened.value.destroy();
  key.fill(0);
  return refuse({ code: 'wrong-passphrase' }); // a user who was removed is not told more than a stranger
}

export function sessionOf(office: Office, db: Knex, key: Buffer, { id, name, role }: SignedInUser): Session {
  const look = office.looked === 'behind' ? lookBehind(db) : DONE;
  const keeper = startKeeper({ ...office, db, key, look });
  const close = async () => {
    await look.stop();
    await keeper.stop();
    await db.destroy();
    key.fill(0);
  };
  return { db, user: { id, name, role }, key, look, keeper, seen: createAccessLog(db), close };
}

/** Opens the registry at this program's version; an older one is copied beside itself before it is changed. */
export async function openMigrated({ registryFile, looked }: Place, key: Buffer): Promise<Result<Knex, Problem>> {
  const opened = await openDatabase(registryFile, key, looked);
  if (!opened.ok) return opened;
  const db = opened.value;
  const migrated = await migrate(db, {
    backUp: (pending) =>
      backUpRegistry({ db, key, registryFile }, copyBefore(registryFile, pending), quietJob(), false),
  });
  if (migrated.ok) return opened;
  await db.destroy();
  return migrated;
}

const copyBefore = (file: string, migration: string) =>
  join(dirname(file), `${basename(file, extname(file))}.before-${migration}${extname(file)}`);
