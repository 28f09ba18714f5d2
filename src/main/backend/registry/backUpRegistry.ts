import { resolve } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { refuse, type Result } from '@shared/domain/result';
import { backUpDatabase, type BackupFile } from '../database/backup';
import type { ReadDb } from '../database/handles';
import { copyKeyring, readKeyring } from './keyring';

type Source = { readonly db: ReadDb; readonly key: Buffer; readonly registryFile: string };

/** A verified copy of the registry, and beside it the keyring that opens it. */
export async function backUpRegistry(
  { db, key, registryFile }: Source,
  target: string,
): Promise<Result<BackupFile, Problem>> {
  if (resolve(target) === resolve(registryFile)) return refuse({ code: 'backup-failed', detail: 'same-file' });
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  // Last of all: a copy that fails must leave an older one with the keyring that opens it.
  return backUpDatabase(db, key, target, () => copyKeyring(ring.value, target));
}
