import { existsSync } from 'node:fs';
import type { Problem } from '@shared/contract/problems';
import { clockFault } from '@shared/domain/clock';
import { isWeakPassphrase } from '@shared/domain/passphrases';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { SignedInUser, Surroundings } from '../backend';
import { checkDatabase } from '../database/check';
import { createWrite } from '../database/handles';
import { findLatestInstant, noteClockConfirmed } from '../database/latestInstant';
import { findUser } from '../database/users';
import type { HandlersOf } from '../dispatch';
import { lockSession, noteSigning, type Engine, type Session } from '../engine';
import { createAttempts } from '../registry/attempts';
import { carryOutRestoring, isRestoringDecided } from '../registry/backups/restoring';
import { backUpRegistry } from '../registry/backUpRegistry';
import { mendKeyring, readKeyring } from '../registry/keyring';
import { changeOwn } from '../registry/changeOwn';
import { createRegistry } from '../registry/createRegistry';
import { openSession } from '../registry/openRegistry';
import { findBadPlace } from '../registry/place';
import { findRecoveryKey, recoverAccess } from '../registry/recover';
import { printRecoveryCode } from '../registry/recoveryCode';
import { unwrapAtDoor } from '../registry/unlock';

export const registryHandlers: HandlersOf<'registry'> = {
  async 'registry.describe'(engine) {
    await finishRestoring(engine);
    const { surroundings, session } = engine;
    const { registryFile, today } = surroundings;
    const nobody = { office: null, users: [], user: null, today: today() };
    if (!existsSync(registryFile)) return ok({ state: 'absent', ...nobody });
    const ring = readKeyring(registryFile);
    if (!ring.ok) return ring;
    const { office, registryId, users } = ring.value;
    return ok({
      state: session === undefined ? 'locked' : 'open',
      office: { ...office, registryId },
      users: users.map(({ name }) => name),
      user: session === undefined ? null : nameAndRole(session.user),
      today: today(),
    });
  },

  async 'registry.create'(engine, input) {
    const { registryFile } = engine.surroundings;
    if (existsSync(registryFile)) return refuse({ code: 'registry-exists', path: registryFile });
    const badPlace = findBadPlace(registryFile);
    if (badPlace !== undefined) return refuse({ code: 'registry-bad-place', path: registryFile, why: badPlace });
    if (isWeakPassphrase(input.passphrase, input.userName)) return refuse({ code: 'weak-passphrase' });
    const created = await engine.hold('registry.create', () => createRegistry(engine.surroundings, input));
    if (!created.ok) return created;
    const { key, code, registryId, userId } = created.value;
    const opened = await signIn(engine, await openSession(engine.surroundings, key, userId));
    return opened.ok ? ok({ recoveryCode: printRecoveryCode(code), registryId }) : opened;
  },

  async 'registry.unlock'(engine, { userName, passphrase, newPassphrase }) {
    const { registryFile, log } = engine.surroundings;
    await finishRestoring(engine);
    if (!existsSync(registryFile)) return refuse({ code: 'registry-absent', path: registryFile });
    const ring = readKeyring(registryFile);
    if (!ring.ok) return ring;
    const unwrapped = await unwrapAtDoor(engine.surroundings, ring.value, userName, passphrase);
    if (!unwrapped.ok) return unwrapped;
    const locked = await lockSession(engine);
    if (!locked.ok) return locked;
    const { key, userId } = unwrapped.value;
    const opened = await openSession(engine.surroundings, key, userId);
    const user = await signIn(engine, await withOwnPassphrase(engine.surroundings, opened, passphrase, newPassphrase));
    if (user.ok && newPassphrase === undefined)
      await mendKeyring(registryFile, ring.value).catch((error: unknown) => log.error(error, 'keyring'));
    return user;
  },

  async 'registry.recover'(engine, input) {
    if (isWeakPassphrase(input.newPassphrase, input.userName)) return refuse({ code: 'weak-passphrase' });
    await finishRestoring(engine);
    const key = findRecoveryKey(engine.surroundings, input.recoveryCode);
    if (!key.ok) return key; // whoever has the registry open goes on
    const locked = await lockSession(engine);
    if (!locked.ok) return locked;
    return signIn(engine, await recoverAccess(engine.surroundings, key.value, input));
  },

  async 'registry.lock'(engine) {
    const locked = await lockSession(engine);
    return locked.ok ? ok({}) : locked;
  },

  'registry.look': ({ look }) => Promise.resolve(ok(look.seen())),

  async 'registry.clock'({ db, now }) {
    const [instant, last] = [now(), await findLatestInstant(db)];
    return ok({ fault: clockFault(instant, last), now: instant, last });
  },

  'registry.confirmClock': ({ write }) =>
    write(async (tx) => {
      await noteClockConfirmed(tx);
      return ok({});
    }),

  'registry.check': async ({ db }) => ok(await checkDatabase(db)),

  'registry.backup': (backend, { file }, job) => backUpRegistry(backend, file.path, job),
};

/** A restoration that was decided before the computer stopped. One that goes on here is left to itself. */
async function finishRestoring({ hold, surroundings: { registryFile } }: Engine): Promise<void> {
  if (!isRestoringDecided(registryFile)) return;
  await hold('backups.restore', async () => {
    await carryOutRestoring(registryFile);
    return ok(null);
  });
}

/** Whoever was given a passphrase chooses another one before anything opens. */
async function withOwnPassphrase(
  surroundings: Surroundings,
  opened: Result<Session, Problem>,
  current: string,
  next: string | undefined,
): Promise<Result<Session, Problem>> {
  if (!opened.ok || opened.value.look.seen().damage !== null) return opened; // nothing can be written
  const session = opened.value;
  const refusal =
    next === undefined
      ? await dueOf(session)
      : refusalIn(
          await changeOwn({ ...surroundings, ...session, write: writeFor(surroundings, session) }, { current, next }),
        );
  if (refusal === undefined) return opened;
  await session.close();
  return refuse(refusal);
}

const dueOf = async ({ db, user }: Session): Promise<Problem | undefined> =>
  (await findUser(db, user.id))?.isDue === true ? { code: 'passphrase-due' } : undefined;
const refusalIn = (result: Result<unknown, Problem>) => (result.ok ? undefined : result.problem);
const writeFor = ({ now }: Surroundings, { db, user }: Session) =>
  createWrite(db, () => ({ userId: user.id, at: now() }));

async function signIn(engine: Engine, opened: Result<Session, Problem>) {
  if (!opened.ok) return opened;
  engine.session = opened.value;
  await noteSigning(engine.surroundings, opened.value, 'SIGN_IN', await failuresBefore(engine));
  return ok(nameAndRole(opened.value.user));
}

async function failuresBefore({ surroundings: { registryFile, log } }: Engine): Promise<readonly string[]> {
  return createAttempts(registryFile)
    .succeeded()
    .catch((error: unknown) => {
      log.error(error, 'attempts');
      return [];
    });
}

const nameAndRole = ({ name, role }: SignedInUser) => ({ name, role });
