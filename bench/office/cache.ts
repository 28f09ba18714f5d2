import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Size } from './prepare';

/** What decides what is in a prepared office. */
const SOURCES = ['migrations', 'src/generator', 'src/facilities', 'src/cli/demo', 'src/shared', 'src/main/backend'];

type Cache = { readonly root: string; readonly size: Size; readonly keep: boolean };

/** Folder of the prepared office of this size and this source; those of other source go, unless they are to be kept. */
export function cacheFolder({ root, size: { households, seed }, keep }: Cache): string {
  const cache = join(root, '.cache');
  const prefix = `bench-${households}-${seed}-`;
  const wanted = `${prefix}${sourceHash(root)}`;
  const others = existsSync(cache)
    ? readdirSync(cache).filter((name) => name.startsWith(prefix) && name !== wanted)
    : [];
  const kept = keep ? others.find((name) => !name.endsWith('-building')) : undefined;
  if (kept !== undefined) return join(cache, kept);
  for (const name of others) rmSync(join(cache, name), { recursive: true });
  return join(cache, wanted);
}

function sourceHash(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(root, source)))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}
