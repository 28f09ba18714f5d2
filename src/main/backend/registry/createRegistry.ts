import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { ok, type Result } from '@shared/domain/result';
import type { SignedInUser, Surroundings } from '../backend';
import { noteEvent } from '../database/events';
import { createWrite } from '../database/handles';
import { migrate } from '../database/migrate';
import { createDatabase } from '../database/open';
import { putSetting } from '../database/settings';
import { insertUser } from '../database/users';
import { flushFile, renameOver } from '../files/replaceFile';
import { contextOf, keyringFileOf, recoveryContextOf, writeKeyring } from './keyring';
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
  mkdirSync(dirname(registryFile), { recursive: true });
  removeDatabase(building);
  const filled = await fillDatabase(building, surroundings, input, created);
  if (!filled.ok) return filled;
  setAsideKeyring(registryFile);
  await writeKeyring(registryFile, {
    version: 1,
    registryId: created.registryId,
    office: { name: input.name, ubigeo: input.ubigeo },
    users: [await entryFor(created, input, surroundings)],
    recovery: wrapWithCode(created.key, created.code, recoveryContextOf(created.registryId)),
  });
  flushFile(building);
  await renameOver(building, registryFile);
  return ok(created);
}

async function entryFor(
  { key, registryId, userId }: Created,
  { userName, passphrase }: NewRegistry,
  { kdfCost }: Surroundings,
) {
  const wrap = await wrapWithPassphrase(key, passphrase, contextOf(registryId, userId), kdfCost);
  return { id: userId, name: userName, ...wrap };
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
function setAsideKeyring(registryFile: string): void {
  const file = keyringFileOf(registryFile);
  if (existsSync(file)) renameSync(file, asideName(file));
}

function asideName(file: string, number = 1): string {
  const name = `${file}.${number}`;
  return existsSync(name) ? asideName(file, number + 1) : name;
}

function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true });
}
