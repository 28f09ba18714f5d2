import { existsSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { codeOfFault } from '../files/faults';
import { flushFile, renameOver, replaceFile } from '../files/replaceFile';
import { sha256Of, sumFileOf, sumLine } from '../files/sha256';
import { pause, type JobContext } from '../jobs/job';
import type { ReadDb } from './handles';
import { lookAtTables, lookThrough } from './lookThrough';
import { openReadOnly } from './open';
import { countTables, withDriver } from './sqlite/driver';

export type BackupFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** What is copied and how it is looked at. `besides` puts what belongs beside the copy, just before it gets its name. */
type Copying = {
  readonly key: Buffer;
  readonly besides: () => Promise<void>;
  /** An earlier version has not all the chains. */
  readonly isCurrent: boolean;
  readonly job: JobContext;
};

/**
 * Copies the registry, encrypted with the same key, under its name only once the copy has been opened, looked through
 * and counted; its SHA-256 lies beside it. Whatever bore that name before stays until then.
 */
export async function backUpDatabase(
  db: ReadDb,
  target: string,
  { besides, ...copying }: Copying,
): Promise<Result<BackupFile, Problem>> {
  const temporary = `${target}.tmp`;
  try {
    rmSync(temporary, { force: true });
    const counts = await withDriver(db, (driver) => {
      driver.pragma('wal_checkpoint(TRUNCATE)');
      const before = countTables(driver);
      driver.prepare('vacuum into ?').run(temporary);
      return before;
    });
    const wrong = await faultsOf(temporary, counts, copying);
    if (wrong.length > 0) return refuse({ code: 'backup-failed', detail: wrong.join('; ') });
    flushFile(temporary);
    const sha256 = await sha256Of(temporary);
    await besides();
    rmSync(sumFileOf(target), { force: true }); // stopped from here on, the copy is good and has no sum yet
    await renameOver(temporary, target);
    await replaceFile(sumFileOf(target), sumLine(sha256, target));
    return ok({ name: basename(target), bytes: statSync(target).size, sha256 });
  } catch (error) {
    if (copying.job.signal.aborted) return refuse({ code: 'cancelled' });
    return refuse({ code: 'backup-failed', detail: codeOfFault(error) });
  } finally {
    if (existsSync(temporary)) rmSync(temporary);
  }
}

async function faultsOf(
  file: string,
  counts: Readonly<Record<string, number>>,
  { key, isCurrent, job }: Omit<Copying, 'besides'>,
): Promise<readonly string[]> {
  const opened = await openReadOnly(file, key);
  if (!opened.ok) return [opened.problem.code];
  const copy = opened.value;
  try {
    const found = await withDriver(copy, countTables);
    const different = Object.keys({ ...counts, ...found }).filter((table) => found[table] !== counts[table]);
    const look = isCurrent ? lookThrough : lookAtTables;
    return [
      ...(await look(copy, (done, total) => pause(job, done, total))),
      ...different.map((table) => `${table}: ${found[table] ?? 0} ≠ ${counts[table] ?? 0}`),
    ];
  } finally {
    await copy.destroy();
  }
}
