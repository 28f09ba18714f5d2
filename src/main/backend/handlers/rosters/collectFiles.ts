import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What programs and systems leave in folders; everything else is somebody's answer and is tried. */
const NOT_AN_ANSWER = /^(~\$|\.|thumbs\.db$|desktop\.ini$)|\.tmp$/i;

/** The files named, and those of the folders named and of their folders; each once, in order of their names. */
export async function collectFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) for (const file of await filesIn(path)) found.add(file);
  return [...found];
}

async function filesIn(path: string): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [path];
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !NOT_AN_ANSWER.test(name));
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    found.push(...(entry.isDirectory() ? await filesIn(inside) : [inside]));
  }
  return found;
}

/** A path that is not there is told of when it is read. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
