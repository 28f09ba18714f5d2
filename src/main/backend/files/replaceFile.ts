import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Writes the whole file or nothing: beside it, flushed, read back, then renamed over it. */
export async function replaceFile(file: string, content: Buffer | string): Promise<void> {
  const temporary = `${file}.tmp`;
  const bytes = Buffer.from(content);
  try {
    writeFileSync(temporary, bytes, { flush: true });
    if (!readFileSync(temporary).equals(bytes)) throw new Error('the disk gave back something else than was written');
    await renameOver(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 100;

/** Renames so that it lasts. */
export async function renameOver(from: string, to: string): Promise<void> {
  await moveOver(from, to);
  flushFolder(dirname(to));
}

/**
 * Renames, waiting while an antivirus, an indexer or a synchroniser holds the file for a moment (Windows). After many of
 * them, `flushFolder` once makes all last.
 */
export async function moveOver(
  from: string,
  to: string,
  rename: (from: string, to: string) => void = renameSync,
): Promise<void> {
  for (let pause = 10, waited = 0; ; pause = Math.min(LONGEST_PAUSE_MS, pause + 10)) {
    try {
      return rename(from, to);
    } catch (error) {
      if (!isHeldForAMoment(error) || waited >= PATIENCE_MS) throw error;
      await wait(pause);
      waited += pause;
    }
  }
}

const HELD = ['EPERM', 'EACCES', 'EBUSY'];
const isHeldForAMoment = (error: unknown) =>
  error instanceof Error && 'code' in error && HELD.includes(String(error.code));

// On POSIX a rename is only safe from a power cut once its folder is flushed; Windows cannot open a folder and need not.
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes sure that what was written to this file is on the disk. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
