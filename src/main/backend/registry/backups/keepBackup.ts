import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { backupFileName, isBackupDue, newestOf } from '@shared/domain/backups';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Surroundings } from '../../backend';
import type { BackupFile } from '../../database/backup';
import { findHistoryStands, listWeighty } from '../../database/backupsTold';
import { codeOfFault } from '../../files/faults';
import type { JobContext } from '../../jobs/job';
import { backUpRegistry, type BackupSource } from '../backUpRegistry';
import { backupFolderOf, dropOldBackups, listBackupFiles } from './folder';

type Clock = Pick<Surroundings, 'today' | 'now'>;

/** One more backup in the program's own folder; those that need not be kept go after it. */
export async function keepBackup(
  source: BackupSource,
  { today, now }: Clock,
  job: JobContext,
): Promise<Result<BackupFile, Problem>> {
  const folder = backupFolderOf(source.registryFile);
  const { event } = await findHistoryStands(source.db);
  const name = backupFileName({ day: today(), time: timeOf(now()), event });
  try {
    mkdirSync(folder, { recursive: true });
    const made = await backUpRegistry(source, join(folder, name), job);
    if (made.ok) dropOldBackups(folder, today(), await listWeighty(source.db));
    return made;
  } catch (error) {
    return refuse({ code: 'backup-failed', detail: codeOfFault(error) });
  }
}

/** The same where one is due; null where none is. */
export async function keepBackupIfDue(
  source: BackupSource,
  clock: Clock,
  job: JobContext,
): Promise<Result<BackupFile | null, Problem>> {
  const newest = newestOf(listBackupFiles(backupFolderOf(source.registryFile)), clock.today());
  const stands = await findHistoryStands(source.db, newest?.event);
  return isBackupDue(newest, stands, clock.today()) ? keepBackup(source, clock, job) : ok(null);
}

/** `HHMM` on the clock of this office. */
export function timeOf(now: string): string {
  const moment = new Date(now);
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join('');
}
