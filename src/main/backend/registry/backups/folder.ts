import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { backupsToDrop, newestFirst, readBackupName, type KeptBackup } from '@shared/domain/backups';
import type { IsoDate } from '@shared/domain/calendar';
import { sumFileOf } from '../../files/sha256';
import { keyringFileOf } from '../keyring';

/** A backup the program keeps, where it lies. */
export type BackupInFolder = KeptBackup & { readonly name: string; readonly file: string; readonly bytes: number };

/** Beside the registry, under its name: `registro.db` → `registro.copias`. */
export const backupFolderOf = (registryFile: string) =>
  join(dirname(registryFile), `${basename(registryFile, extname(registryFile))}.copias`);

/** The backups in a folder, newest first; none where there is no such folder. */
export function listBackupFiles(folder: string): readonly BackupInFolder[] {
  return filesIn(folder)
    .flatMap((name) => {
      const kept = readBackupName(name);
      const file = join(folder, name);
      const bytes = statSync(file, { throwIfNoEntry: false })?.size;
      return kept === undefined || bytes === undefined ? [] : [{ ...kept, name, file, bytes }];
    })
    .toSorted(newestFirst);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // none was made yet, or the disk is not there
  }
}

/**
 * Removes what need not be kept, once a newer one was made and verified. One that has no sum was never verified and is
 * left, and so is whatever is no backup of the program.
 */
export function dropOldBackups(folder: string, today: IsoDate, weighty: readonly number[]): void {
  const files = new Set(filesIn(folder));
  const good = listBackupFiles(folder).filter(({ name }) => files.has(basename(sumFileOf(name))));
  for (const { file } of backupsToDrop(good, today, weighty)) {
    for (const part of [file, keyringFileOf(file), sumFileOf(file)]) rmSync(part, { force: true });
  }
}
