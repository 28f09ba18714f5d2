import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { codeOfFault } from '../../files/faults';
import { flushFile, renameOver, replaceFile } from '../../files/replaceFile';
import { sha256Of, sumFileOf, sumLine } from '../../files/sha256';
import { keyringFileOf } from '../keyring';
import type { BackupInFolder } from './folder';

/** Where a backup was taken. `isElsewhere`: to another disk than the registry's, as far as the system tells. */
export type Taken = { readonly name: string; readonly sha256: string; readonly isElsewhere: boolean };

/** Copies a backup with its keyring and its sum to a folder; it gets its name there once it reads back the same. */
export async function copyElsewhere({ name, file }: BackupInFolder, folder: string): Promise<Result<Taken, Problem>> {
  const target = join(folder, name);
  const temporary = `${target}.tmp`;
  try {
    const sha256 = await sha256Of(file);
    await copyFile(file, temporary);
    flushFile(temporary);
    if ((await sha256Of(temporary)) !== sha256) return refuse({ code: 'backup-failed', detail: 'differs' });
    await replaceFile(keyringFileOf(target), readFileSync(keyringFileOf(file)));
    rmSync(sumFileOf(target), { force: true });
    await renameOver(temporary, target);
    await replaceFile(sumFileOf(target), sumLine(sha256, target));
    return ok({ name, sha256, isElsewhere: statSync(target).dev !== statSync(file).dev });
  } catch (error) {
    return refuse({ code: 'file-unwritable', name: basename(folder), detail: codeOfFault(error) });
  } finally {
    if (existsSync(temporary)) rmSync(temporary);
  }
}
