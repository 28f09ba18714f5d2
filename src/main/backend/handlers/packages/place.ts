import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
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
  const named: Placed[] = [];
  try {
    for (const part of parts) await writeBeside(part);
    const recorded = await record(() => nameAll(parts, named));
    if (recorded.ok) forgetEarlier(path, named);
    else takeBack(named);
    return recorded;
  } catch (error) {
    takeBack(named);
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

/** The table comes last, so that parts without it are no package. */
async function nameAll(parts: readonly Placed[], named: Placed[]): Promise<void> {
  for (const part of parts) {
    if (existsSync(part.path)) await renameOver(part.path, earlierOf(part));
    named.push(part);
    await renameOver(part.temporary, part.path);
  }
}

/** What bore the name before, until the registry has noted what bears it now. */
const earlierOf = ({ temporary }: Placed) => `${temporary}.earlier`;

/** Parts of an earlier package are never joined to these. */
function forgetEarlier(path: string, named: readonly Placed[]): void {
  for (const part of named) rmSync(earlierOf(part), { force: true });
  const own = new Set(named.map(({ name }) => name));
  for (const name of readdirSync(dirname(path)))
    if (isPartOf(basename(path), name) && !own.has(name)) rmSync(join(dirname(path), name), { force: true });
}

/** A package out that the registry does not know would share its number with the next one. */
function takeBack(named: readonly Placed[]): void {
  for (const part of named) {
    rmSync(part.path, { force: true });
    if (existsSync(earlierOf(part))) renameSync(earlierOf(part), part.path);
  }
}

const isPartOf = (whole: string, name: string) =>
  name.startsWith(`${whole}.`) && (/^\d{3,}$/.test(name.slice(whole.length + 1)) || name === `${whole}${TABLE_ENDING}`);
