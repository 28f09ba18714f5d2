import { existsSync } from 'node:fs';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Surroundings } from '../backend';
import { noteEvent } from '../database/events';
import { createWrite } from '../database/handles';
import { findUserByName } from '../database/users';
import type { Session } from '../engine';
import { prepareEntry, putEntry } from './access';
import { readKeyring, recoveryContextOf, type Keyring } from './keyring';
import { openMigrated, sessionOf } from './openRegistry';
import { readRecoveryCode } from './recoveryCode';
import { unwrapWithCode } from './wrapping';

type Recovery = Parsed<'registry.recover'>;

/** Opens the registry with the printed code and wraps its key for that user with a new passphrase. */
export async function recoverAccess(surroundings: Surroundings, input: Recovery): Promise<Result<Session, Problem>> {
  const { registryFile } = surroundings;
  if (!existsSync(registryFile)) return refuse({ code: 'registry-absent', path: registryFile });
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  const key = keyFromCode(ring.value, input.recoveryCode);
  if (key === undefined) return refuse({ code: 'wrong-recovery-code' });
  const session = await sessionByName(registryFile, key, input.userName);
  if (!session.ok) return session;
  const saved = await savePassphrase(surroundings, session.value, input.newPassphrase);
  if (saved.ok) return session;
  await session.value.close();
  return saved;
}

function keyFromCode(ring: Keyring, typed: string): Buffer | undefined {
  const code = readRecoveryCode(typed);
  return code && unwrapWithCode(ring.recovery, code, recoveryContextOf(ring.registryId));
}

async function sessionByName(registryFile: string, key: Buffer, name: string): Promise<Result<Session, Problem>> {
  const opened = await openMigrated(registryFile, key);
  if (!opened.ok) return opened;
  const user = await findUserByName(opened.value, name);
  if (user !== undefined) return ok(sessionOf(opened.value, key, user));
  await opened.value.destroy();
  return refuse({ code: 'not-found', what: name });
}

async function savePassphrase(
  { registryFile, now, kdfCost }: Surroundings,
  { db, user, key }: Session,
  passphrase: string,
) {
  const entry = await prepareEntry({ registryFile, key, kdfCost }, user, passphrase);
  if (!entry.ok) return entry;
  const write = createWrite(db, () => ({ userId: user.id, at: now() }));
  return write(async (tx) => {
    await noteEvent(tx, { kind: 'access-recovered', subject: user.id });
    return putEntry(registryFile, entry.value);
  });
}
