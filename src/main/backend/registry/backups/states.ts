import { setImmediate as letMessagesIn } from 'node:timers/promises';
import { lookAtTables } from '../../database/lookThrough';
import { openReadOnly } from '../../database/open';
import { readSum, sha256Of } from '../../files/sha256';
import type { BackupInFolder } from './folder';

/** VERIFIED: as it was when it was checked. UNKNOWN: never summed, and there is no key at hand to look into it. */
export type BackupState = 'VERIFIED' | 'DOES_NOT_OPEN' | 'UNKNOWN';
export type BackupSeen = BackupInFolder & { readonly state: BackupState };

/** Each read whole, one after the other; `key`: of the open registry, for those without a sum beside them. */
export async function lookAtBackups(files: readonly BackupInFolder[], key?: Buffer): Promise<readonly BackupSeen[]> {
  const seen: BackupSeen[] = [];
  for (const file of files) seen.push({ ...file, state: await stateOf(file, key) });
  return seen;
}

async function stateOf({ file }: BackupInFolder, key: Buffer | undefined): Promise<BackupState> {
  try {
    const sum = readSum(file);
    if (sum !== undefined) return (await sha256Of(file)) === sum ? 'VERIFIED' : 'DOES_NOT_OPEN';
    if (key === undefined) return 'UNKNOWN';
    return (await isSound(file, key)) ? 'VERIFIED' : 'DOES_NOT_OPEN';
  } catch {
    return 'DOES_NOT_OPEN'; // a sector that cannot be read, a stick that was pulled out
  }
}

async function isSound(file: string, key: Buffer): Promise<boolean> {
  const opened = await openReadOnly(file, key);
  if (!opened.ok) return false;
  try {
    return (await lookAtTables(opened.value, () => letMessagesIn())).length === 0;
  } finally {
    await opened.value.destroy();
  }
}
