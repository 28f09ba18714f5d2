import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Surroundings } from '../../backend';
import { noteEvent } from '../../database/events';
import { createWrite } from '../../database/handles';
import { migrate } from '../../database/migrate';
import { openDatabase } from '../../database/open';
import { countKinds } from '../../database/restored';
import { codeOfFault } from '../../files/faults';
import { flushFile } from '../../files/replaceFile';
import { sha256Of } from '../../files/sha256';
import { copyKeyring } from '../keyring';
import { timeOf } from './keepBackup';
import type { OpenedBackup } from './openBackup';
import type { Here } from './preview';
import { carryOutRestoring, decideRestoring, forgetRestoring, freshFileOf } from './restoring';

type Clock = Pick<Surroundings, 'registryFile' | 'today' | 'now'>;

/**
 * Puts a backup in the place of the registry, at this program's version and with the event that says so; what it
 * replaces is kept beside it under a dated name. The registry is locked and nobody else may open it meanwhile.
 */
export async function restoreBackup(
  clock: Clock,
  backup: OpenedBackup,
  here: Here,
): Promise<Result<Output<'backups.restore'>, Problem>> {
  const { registryFile, today, now } = clock;
  try {
    forgetRestoring(registryFile);
    const ready = await prepare(clock, backup, here);
    if (!ready.ok) return ready;
    const aside = await decideRestoring(registryFile, `${today()}-${timeOf(now())}`);
    await carryOutRestoring(registryFile);
    return ok({ name: basename(backup.file), aside });
  } catch (error) {
    return refuse({ code: 'file-unwritable', name: basename(registryFile), detail: codeOfFault(error) });
  }
}

/** A copy beside the registry, the same to the last bit, then brought to this version. */
async function prepare(
  { registryFile, now }: Clock,
  { file, key, ring, userId }: OpenedBackup,
  here: Here,
): Promise<Result<null, Problem>> {
  const fresh = freshFileOf(registryFile);
  await copyFile(file, fresh);
  if ((await sha256Of(fresh)) !== (await sha256Of(file)))
    return refuse({ code: 'backup-damaged', name: basename(file), detail: 'SHA-256' });
  await copyKeyring(ring, fresh);
  const opened = await openDatabase(fresh, key);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const migrated = await migrate(db, { backUp: () => Promise.resolve(ok(null)) });
    if (!migrated.ok) return migrated;
    const details = { backup: basename(file), restored: await countKinds(db), replaced: here.counts ?? null };
    const write = createWrite(db, () => ({ userId, at: now() }));
    await write(async (tx) => {
      await noteEvent(tx, { kind: 'registry.restored', subject: basename(file), details });
      return ok(null);
    });
  } finally {
    await db.destroy();
  }
  flushFile(fresh);
  return ok(null);
}
