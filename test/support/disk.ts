import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The watched, slow or failing disk of `disk.c`, built into `folder`; needs the C compiler of the system. */
export function buildDisk(folder: string): string {
  const library = join(folder, 'disk.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, join(import.meta.dirname, 'disk.c')]);
  return library;
}

type Disk = { readonly library: string; readonly folder: string; readonly log?: string; readonly syncMs?: number };

/** A program whose files in that folder lie on such a disk. */
export function startOn(
  { library, folder, log, syncMs }: Disk,
  script: string,
  ...words: readonly string[]
): ChildProcess {
  const env = {
    ...process.env,
    LD_PRELOAD: library,
    DISK_FOLDER: folder,
    ...(log !== undefined && { DISK_LOG: log }),
    ...(syncMs !== undefined && { DISK_SYNC_MS: String(syncMs) }),
  };
  return spawn(process.execPath, [script, ...words], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** All that it said until it ended well. */
export async function toldBy<Told>(child: ChildProcess): Promise<readonly Told[]> {
  const told: Told[] = [];
  child.on('message', (message) => told.push(message as Told));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the program on the watched disk ended with ${code}`);
  return told;
}
