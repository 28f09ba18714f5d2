import { basename, dirname, extname, join } from 'node:path';
import type { Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { SignedInUser, Surroundings } from '../backend';
import { createAccessLog } from '../database/audit/accessLog';
import { isLookDue, noteLookedThrough } from '../database/backupsTold';
import { createWrite } from '../database/handles';
import { damagedBy, DONE, lookBehind, type Look, type Whole } from '../database/lookOver';
import { migrate, schemaOf } from '../database/migrate';
import { openDatabase, openReadOnly } from '../database/open';
import { findUser } from '../database/users';
import { isFault } from '../files/faults';
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
    const readable = opened.problem.code === 'registry-damaged' ? await openDamaged(place, key, userId) : undefined;
    if (readable !== undefined) return ok(readable(opened.problem));
    key.fill(0);
    return opened;
  }
  const user = await findUser(opened.value, userId);
  if (user !== undefined) return ok(sessionOf(place, opened.value, key, user));
  await opened.value.destroy();
  key.fill(0);
  return refuse({ code: 'wrong-passphrase' }); // a user who was removed is not told more than a stranger
}

/** What can still be read of a damaged registry is shown; not a byte of it is written. */
async function openDamaged(office: Office, key: Buffer, userId: string) {
  const opened = await openReadOnly(office.registryFile, key);
  if (!opened.ok) return undefined;
  const db = opened.value;
  try {
    const user = await findUser(db, userId);
    const { isCurrent } = await schemaOf(db);
    if (user !== undefined && isCurrent)
      return (problem: Problem) =>
        sessionOver(office, db, key, user, damagedBy('detail' in problem ? String(problem.detail) : problem.code));
  } catch (error) {
    office.log.error(error, 'registry.unlock');
  }
  await db.destroy();
  return undefined;
}

export function sessionOf(office: Office, db: Knex, key: Buffer, user: SignedInUser): Session {
  return sessionOver(
    office,
    db,
    key,
    user,
    office.looked === 'behind' ? lookBehind(db, undefined, wholeOf(office, db, user)) : DONE,
  );
}

const wholeOf = ({ today, now }: Office, db: Knex, { id: userId }: SignedInUser): Whole => ({
  isDue: () => isLookDue(db, today()),
  wasSound: () =>
    createWrite(db, () => ({ userId, at: now() }))(async (tx) => {
      await noteLookedThrough(tx, today());
      return ok(null);
    }),
});

function sessionOver(office: Office, db: Knex, key: Buffer, { id, name, role }: SignedInUser, look: Look): Session {
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
  const backUp = (pending: string) =>
    backUpRegistry({ db, key, registryFile }, copyBefore(registryFile, pending), quietJob(), false);
  try {
    const migrated = await migrate(db, { backUp });
    if (migrated.ok) return opened;
    await db.destroy();
    return migrated;
  } catch (error) {
    await db.destroy(); // the file would stay locked, also to a restoration
    if (!isFault(error) || !/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) throw error;
    return refuse({ code: 'registry-damaged', detail: error.code });
  }
}

const copyBefore = (file: string, migration: string) =>
  join(dirname(file), `${basename(file, extname(file))}.before-${migration}${extname(file)}`);
