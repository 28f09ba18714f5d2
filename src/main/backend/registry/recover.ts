import { existsSync } from 'node:fs';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Surroundings } from '../backend';
import { noteEvent } from '../database/events';
import { createWrite } from '../database/handles';
import { findUserByName, updateUser } from '../database/users';
import type { Session } from '../engine';
import { findRoot } from '../packages/knownRoot';
import { prepareEntry, putEntry, putHeadquartersKey } from './access';
import { headquartersContextOf, readKeyring, recoveryContextOf, type Keyring } from './keyring';
import { openMigrated, sessionOf } from './openRegistry';
import { readRecoveryCode } from './recoveryCode';
import { unwrapWithCode } from './wrapping';

type Recovery = Pick<Parsed<'registry.recover'>, 'userName' | 'newPassphrase'>;

/** The data key, and whose code opened it: the printed one, or the one that headquarters read out. */
export type RecoveryKey = { readonly key: Buffer; readonly by: 'CODE' | 'HEADQUARTERS' };

/** The data key by a code. */
export function findRecoveryKey({ registryFile }: Surroundings, typed: string): Result<RecoveryKey, Problem> {
  if (!existsSync(registryFile)) return refuse({ code: 'registry-absent', path: registryFile });
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  const key = keyFromCode(ring.value, typed);
  return key === undefined ? refuse({ code: 'wrong-recovery-code' }) : ok(key);
}

/** undefined: mistyped, or of another registry. */
export function keyFromCode({ registryId, recovery, headquarters }: Keyring, typed: string): RecoveryKey | undefined {
  const code = readRecoveryCode(typed);
  if (code === undefined) return undefined;
  const printed = unwrapWithCode(recovery, code, recoveryContextOf(registryId));
  if (printed !== undefined) return { key: printed, by: 'CODE' };
  const readOut = headquarters && unwrapWithCode(headquarters, code, headquartersContextOf(registryId));
  return readOut && { key: readOut, by: 'HEADQUARTERS' };
}

/** Opens the registry with its key and wraps it for that user with a new passphrase. */
export async function recoverAccess(
  surroundings: Surroundings,
  { key, by }: RecoveryKey,
  { userName, newPassphrase }: Recovery,
): Promise<Result<Session, Problem>> {
  const session = await sessionByName(surroundings, key, userName);
  if (!session.ok) return session;
  const saved = await savePassphrase(surroundings, session.value, newPassphrase, by);
  if (saved.ok) return session;
  await session.value.close();
  return saved;
}

async function sessionByName(surroundings: Surroundings, key: Buffer, name: string): Promise<Result<Session, Problem>> {
  const opened = await openMigrated(surroundings, key);
  if (!opened.ok) return opened;
  const user = await findUserByName(opened.value, name);
  if (user !== undefined) return ok(sessionOf(surroundings, opened.value, key, user));
  await opened.value.destroy();
  return refuse({ code: 'not-found', what: name });
}

async function savePassphrase(
  { registryFile, now, kdfCost }: Surroundings,
  { db, user, key }: Session,
  passphrase: string,
  by: RecoveryKey['by'],
) {
  const entry = await prepareEntry({ registryFile, key, kdfCost }, user, passphrase);
  if (!entry.ok) return entry;
  const write = createWrite(db, () => ({ userId: user.id, at: now() }));
  return write(async (tx) => {
    await updateUser(tx, user.id, { isDue: false });
    await noteEvent(tx, { kind: 'access-recovered', subject: user.id, details: { by } });
    const put = await putEntry(registryFile, entry.value);
    const root = by === 'HEADQUARTERS' ? await findRoot(tx) : undefined;
    // A code that was read out is known to more than one: it serves once.
    return put.ok && root !== undefined ? putHeadquartersKey({ registryFile, key }, root.recipients) : put;
  });
}
