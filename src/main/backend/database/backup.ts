import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { codeOfFault } from '../files/faults';
import { flushFile, renameOver } from '../files/replaceFile';
import type { ReadDb } from './handles';
import { countTables, findDamage, giveKey, withDriver } from './sqlite/driver';

export type BackupFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/**
 * Copies the registry, encrypted with the same key, under its name only once the copy has been opened, checked and
 * counted. Whatever bore that name before stays until then. `besides`: puts what belongs beside it, just before.
 */
export async function backUpDatabase(
  db: ReadDb,
  key: Buffer,
  target: string,
  besides: () => Promise<void>,
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
    const wrong = verifyCopy(temporary, key, counts);
    if (wrong.length > 0) return refuse({ code: 'backup-failed', detail: wrong.join('; ') });
    flushFile(temporary);
    await besides();
    await renameOver(temporary, target);
    return ok({ name: basename(target), bytes: statSync(target).size, sha256: await sha256Of(target) });
  } catch (error) {
    return refuse({ code: 'backup-failed', detail: codeOfFault(error) });
  } finally {
    if (existsSync(temporary)) rmSync(temporary);
  }
}

function verifyCopy(file: string, key: Buffer, counts: Readonly<Record<string, number>>): readonly string[] {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    giveKey(copy, key);
    const found = countTables(copy);
    const different = Object.keys({ ...counts, ...found }).filter((table) => found[table] !== counts[table]);
    return [...findDamage(copy), ...different.map((table) => `${table}: ${found[table] ?? 0} ≠ ${counts[table] ?? 0}`)];
  } finally {
    copy.close();
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
