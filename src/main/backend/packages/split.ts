import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '@shared/domain/result';
import { isSystemError } from '../files/faults';
import { sha256 } from './bag';
import { refusePackage, type PackageRefused } from './incoming';

/*
 * A stick formatted as FAT32 holds no file of 4 GiB. A larger package goes in numbered parts beside a table of their
 * hashes in the form of `sha256sum`, so that standard tools check and join them:
 *
 *   sha256sum -c D050401-000001.jpkg.partes && cat D050401-000001.jpkg.0* > D050401-000001.jpkg
 */

export const TABLE_ENDING = '.partes';

export type Part = { readonly name: string; readonly bytes: Buffer };

/** The file itself where it is small enough; else its parts and, last, their table. `name`: of the whole file. */
export function partsOf(name: string, bytes: Buffer, limit: number): readonly Part[] {
  if (bytes.length <= limit) return [{ name, bytes }];
  const count = Math.ceil(bytes.length / limit);
  const parts = Array.from({ length: count }, (_, index) => ({
    name: `${name}.${String(index + 1).padStart(3, '0')}`,
    bytes: bytes.subarray(index * limit, (index + 1) * limit),
  }));
  const table = parts.map((part) => `${sha256(part.bytes)}  ${part.name}\n`).join('');
  return [...parts, { name: `${name}${TABLE_ENDING}`, bytes: Buffer.from(table) }];
}

const PART_ENDING = /\.jpkg\.\d{3,}$/;

/** All of a package: the file itself, or what its table names; one part alone is refused. `bytes`: of the file opened. */
export async function wholePackage(path: string, bytes: Buffer): Promise<Result<Buffer, PackageRefused>> {
  if (path.endsWith(TABLE_ENDING)) return joinParts(path, bytes);
  return PART_ENDING.test(path) ? refusePackage('PART_ALONE', basename(path)) : ok(bytes);
}

/** The parts that a table names, joined; refused with the part that is not there or is not as it was written. */
async function joinParts(path: string, table: Buffer): Promise<Result<Buffer, PackageRefused>> {
  const lines = table.toString('utf8').split('\n').filter(Boolean);
  const whole = basename(path).slice(0, -TABLE_ENDING.length);
  const parts: Buffer[] = [];
  for (const [index, line] of lines.entries()) {
    const [hash = '', name = ''] = line.split('  ');
    // Only its own parts, in their order: a table is a stranger's file and leads nowhere else.
    if (name !== `${whole}.${String(index + 1).padStart(3, '0')}`) return refusePackage('PARTS_UNREADABLE', name);
    const bytes = await readPart(join(dirname(path), name));
    if (bytes === undefined) return refusePackage('PART_MISSING', name);
    if (sha256(bytes) !== hash) return refusePackage('PART_DAMAGED', name);
    parts.push(bytes);
  }
  return parts.length === 0 ? refusePackage('PARTS_UNREADABLE', basename(path)) : ok(Buffer.concat(parts));
}

async function readPart(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
