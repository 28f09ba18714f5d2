import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { readBackupName } from '@shared/domain/backups';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Surroundings } from '../../backend';
import { RESTORERS, type Role } from '@shared/domain/users';
import { setImmediate as letMessagesIn } from 'node:timers/promises';
import { lookAtTables, lookThrough } from '../../database/lookThrough';
import { schemaOf } from '../../database/migrate';
import { openReadOnly } from '../../database/open';
import { findUser } from '../../database/users';
import type { Engine } from '../../engine';
import { codeOfFault } from '../../files/faults';
import { readSum, sha256Of } from '../../files/sha256';
import { findEntry, readKeyring, type Keyring } from '../keyring';
import { keyFromCode } from '../recover';
import { unwrapAtDoor } from '../unlock';
import { backupFolderOf } from './folder';

type Asked = Parsed<'backups.preview'>;

/** A backup that is whole, opened to be read by somebody of its keyring who may restore it. */
export type OpenedBackup = {
  readonly file: string;
  readonly ring: Keyring;
  readonly db: Knex;
  readonly key: Buffer;
  readonly userId: string;
};

/** Opens a backup with a passphrase of its own keyring, and looks it through. */
export async function openBackup(engine: Engine, asked: Asked): Promise<Result<OpenedBackup, Problem>> {
  const { registryFile } = engine.surroundings;
  const file = fileOf(registryFile, asked);
  if (file === undefined || !existsSync(file)) return refuse({ code: 'not-found', what: asked.name ?? 'backup' });
  const ring = readKeyring(file);
  if (!ring.ok) return ring;
  const office = otherOffice(registryFile, ring.value);
  if (office !== undefined && !asked.otherRegistry) return refuse({ code: 'backup-of-other', office });
  const unwrapped = await unwrap(engine.surroundings, ring.value, asked);
  if (!unwrapped.ok) return unwrapped;
  const { key, userId } = unwrapped.value;
  const db = await openWhole(file, key, userId);
  if (db.ok) return ok({ file, ring: ring.value, db: db.value, key, userId });
  key.fill(0);
  return db;
}

const fileOf = (registryFile: string, { name, file }: Asked): string | undefined => {
  if (file !== undefined) return file.path;
  return name !== undefined && readBackupName(name) ? join(backupFolderOf(registryFile), name) : undefined;
};

/** The office it is of, where that is another registry than the one that is here. */
function otherOffice(registryFile: string, { registryId, office }: Keyring): string | undefined {
  const here = existsSync(registryFile) ? readKeyring(registryFile) : undefined;
  return here?.ok === true && here.value.registryId !== registryId ? office.name : undefined;
}

/** By a passphrase or, where nobody remembers one, by the printed code. */
async function unwrap(door: Surroundings, ring: Keyring, { userName, passphrase }: Asked) {
  const byCode = keyFromCode(ring, passphrase);
  const entry = findEntry(ring, userName);
  return byCode !== undefined && entry !== undefined
    ? ok({ key: byCode.key, userId: entry.id })
    : unwrapAtDoor(door, ring, userName, passphrase);
}

async function openWhole(file: string, key: Buffer, userId: string): Promise<Result<Knex, Problem>> {
  const damaged = (detail: string) => refuse({ code: 'backup-damaged' as const, name: basename(file), detail });
  try {
    const sum = readSum(file);
    if (sum !== undefined && sum !== (await sha256Of(file))) return damaged('SHA-256');
  } catch (error) {
    return damaged(codeOfFault(error));
  }
  const opened = await openReadOnly(file, key);
  if (!opened.ok)
    return damaged(opened.problem.code === 'registry-damaged' ? opened.problem.detail : opened.problem.code);
  const problem = await problemIn(opened.value, userId).catch((error: unknown) => ({
    code: 'backup-damaged' as const,
    name: basename(file),
    detail: codeOfFault(error),
  }));
  if (problem === undefined) return opened;
  await opened.value.destroy();
  return problem.code === 'registry-damaged' ? damaged(problem.detail) : refuse(problem);
}

async function problemIn(db: Knex, userId: string): Promise<Problem | undefined> {
  const schema = await schemaOf(db);
  if (schema.problem !== undefined) return schema.problem;
  const look = schema.isCurrent ? lookThrough : lookAtTables;
  const [fault] = await look(db, () => letMessagesIn());
  if (fault !== undefined) return { code: 'registry-damaged', detail: fault };
  const user = await findUser(db, userId);
  return mayRestore(user?.role) ? undefined : { code: 'forbidden', role: user?.role ?? '', route: 'backups.restore' };
}

export const mayRestore = (role: Role | undefined) => role !== undefined && RESTORERS.some((one) => one === role);
