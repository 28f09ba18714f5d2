import { resolve } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { refuse, type Result } from '@shared/domain/result';
import { backUpDatabase, type BackupFile } from '../database/backup';
import type { ReadDb } from '../database/handles';
import type { JobContext } from '../jobs/job';
import { copyKeyring, readKeyring } from './keyring';

export type BackupSource = { readonly db: ReadDb; readonly key: Buffer; readonly registryFile: string };

/** A verified copy of the registry, and beside it the keyring that opens it. `isCurrent`: it has this program's schema. */
export async function backUpRegistry(
  { db, key, registryFile }: BackupSource,
  target: string,
  job: JobContext,
  isCurrent = true,
): Promise<Result<BackupFile, Problem>> {
  if (resolve(target) === resolve(registryFile)) return refuse({ code: 'backup-failed', detail: 'same-file' });
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  // Last of all: a copy that fails must leave an older one with the keyring that opens it.
  const besides = () => copyKeyring(ring.value, target);
  return backUpDatabase(db, target, { key, besides, isCurrent, job });
}
