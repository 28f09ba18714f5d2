import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { refuse, type Result } from '@shared/domain/result';
import { isSystemError } from '../../files/faults';
import { renameOver } from '../../files/replaceFile';
import { partsOf, TABLE_ENDING, type Part } from '../../packages/split';

/** Where a package goes; a larger one than `partBytes` in parts. */
export type Place = { readonly path: string; readonly partBytes: number };

/**
 * Written beside its place and read back; it gets its name and its line in the registry together, or neither. A disk
 * that does not do it is told; what goes wrong in the registry is not the disk's, and is thrown on.
 */
export async function place<Value>(
  bytes: Buffer,
  { path, partBytes }: Place,
  record: (named: () => Promise<void>) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  const parts = partsOf(basename(path), bytes, partBytes).map((part) => ({
    ...part,
    path: join(dirname(path), part.name),
    temporary: join(dirname(path), `${part.name}.${randomUUID()}.tmp`),
  }));
  try {
    for (const part of parts) await writeBeside(part);
    return await record(() => nameAll(path, parts));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse({ code: 'file-unwritable' as const, name: basename(path), detail: error.code });
  } finally {
    for (const { temporary } of parts) await rm(temporary, { force: true });
  }
}

type Placed = Part & { readonly path: string; readonly temporary: string };

async function writeBeside({ temporary, bytes }: Placed): Promise<void> {
  await writeFile(temporary, bytes, { flush: true });
  if ((await readFile(temporary)).equals(bytes)) return;
  const unlike = new Error('the disk gave back something else than was written');
  throw Object.assign(unlike, { code: 'EIO', syscall: 'read' });
}

/** The table comes last, so that parts without it are no package; parts of an earlier one are never joined to these. */
async function nameAll(path: string, parts: readonly Placed[]): Promise<void> {
  const named: Placed[] = [];
  try {
    for (const part of parts) {
      await renameOver(part.temporary, part.path);
      named.push(part);
    }
  } catch (error) {
    for (const part of named) rmSync(part.path, { force: true });
    throw error;
  }
  const own = new Set(parts.map(({ name }) => name));
  for (const name of readdirSync(dirname(path)))
    if (isPartOf(basename(path), name) && !own.has(name)) rmSync(join(dirname(path), name), { force: true });
}

const isPartOf = (whole: string, name: string) =>
  name.startsWith(`${whole}.`) && (/^\d{3,}$/.test(name.slice(whole.length + 1)) || name === `${whole}${TABLE_ENDING}`);
