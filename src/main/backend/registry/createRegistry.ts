import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { SignedInUser, Surroundings } from '../backend';
import { noteEvent } from '../database/events';
import { createWrite } from '../database/handles';
import { migrate } from '../database/migrate';
import { createDatabase } from '../database/open';
import { putSetting } from '../database/settings';
import { insertUser } from '../database/users';
import { codeOfFault } from '../files/faults';
import { flushFile, renameOver } from '../files/replaceFile';
import { contextOf, copyKeyring, readKeyring, recoveryContextOf, writeKeyring, type Keyring } from './keyring';
import { KEY_BYTES, wrapWithCode, wrapWithPassphrase } from './wrapping';

type NewRegistry = Parsed<'registry.create'>;
type Created = { readonly key: Buffer; readonly code: Buffer; readonly registryId: string; readonly userId: string };

/** Builds everything under other names; the registry gets its own name last, so that a half-made one is never found. */
export async function createRegistry(
  surroundings: Surroundings,
  input: NewRegistry,
): Promise<Result<Created, Problem>> {
  const { registryFile, newId } = surroundings;
  const created = { key: randomBytes(KEY_BYTES), code: randomBytes(KEY_BYTES), registryId: newId(), userId: newId() };
  const building = `${registryFile}.new`;
  try {
    mkdirSync(dirname(registryFile), { recursive: true });
    removeDatabase(building);
    const filled = await fillDatabase(building, surroundings, input, created);
    if (!filled.ok) return filled;
    await keepOldKeyring(registryFile);
    await writeKeyring(registryFile, await keyringFor(created, input, surroundings));
    flushFile(building);
    await renameOver(building, registryFile);
    return ok(created);
  } catch (error) {
    removeDatabase(building);
    return refuse({ code: 'file-unwritable', name: basename(registryFile), detail: codeOfFault(error) });
  }
}

async function keyringFor(created: Created, input: NewRegistry, { kdfCost }: Surroundings): Promise<Keyring> {
  const { key, code, registryId, userId } = created;
  const wrap = await wrapWithPassphrase(key, input.passphrase, contextOf(registryId, userId), kdfCost);
  return {
    version: 1,
    registryId,
    office: { name: input.name, ubigeo: input.ubigeo },
    users: [{ id: userId, name: input.userName, ...wrap }],
    recovery: wrapWithCode(key, code, recoveryContextOf(registryId)),
  };
}

async function fillDatabase(
  file: string,
  { now }: Surroundings,
  input: NewRegistry,
  { key, registryId, userId }: Created,
) {
  const opened = await createDatabase(file, key);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    await migrate(db, { backUp: () => Promise.resolve(ok(null)) });
    const write = createWrite(db, () => ({ userId, at: now() }));
    return await write(async (tx) => {
      await putSetting(tx, 'registry_id', registryId);
      await putSetting(tx, 'office_name', input.name);
      await putSetting(tx, 'office_ubigeo', input.ubigeo);
      const user: SignedInUser = { id: userId, name: input.userName, role: input.role };
      await insertUser(tx, user);
      await noteEvent(tx, {
        kind: 'registry-created',
        subject: userId,
        details: { ubigeo: input.ubigeo, role: input.role },
      });
      return ok(null);
    });
  } finally {
    await db.destroy();
  }
}

// A keyring without its registry may be all that is left to open a backup with: it is kept under another name.
async function keepOldKeyring(registryFile: string): Promise<void> {
  const old = readKeyring(registryFile);
  if (old.ok) await copyKeyring(old.value, `${registryFile}.${old.value.registryId}`);
}

function removeDatabase(file: string): void {
  const parts = ['', '-wal', '-shm', '-journal'].map((part) => `${file}${part}`);
  for (const part of parts) if (existsSync(part)) rmSync(part);
}
