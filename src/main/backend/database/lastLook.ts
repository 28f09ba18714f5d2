import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/*
 * Looking a registry over takes seconds where it is large, at every start. Each page carries a code that shows any change
 * when it is read, so a file that stands exactly as we closed it is looked over whole once a week.
 */

/** In milliseconds since 1970 and bytes; `modified` and `size` are those of the closed file, 0 while it is open. */
const lastLook = z.strictObject({ lookedAt: z.number(), modified: z.number(), size: z.number() });
type LastLook = z.output<typeof lastLook>;

const WEEK_MS = 7 * 86_400_000;
const recordOf = (file: string) => `${file}.look.json`;

/** Whether the file was looked over within a week and nobody, not even a power cut, has touched it since we closed it. */
export function isAsLeft(file: string): boolean {
  const look = readLook(file);
  if (look === undefined || (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false;
  const age = Date.now() - look.lookedAt;
  const { size, mtime } = statSync(file);
  return age >= 0 && age < WEEK_MS && look.size === size && look.modified === mtime.getTime();
}

/** The open file has just been found sound. */
export const noteLook = (file: string) => writeLook(file, { lookedAt: Date.now(), modified: 0, size: 0 });

/** The file has just been closed. */
export function noteLeft(file: string): void {
  const look = readLook(file);
  const closed = statSync(file, { throwIfNoEntry: false });
  if (look !== undefined && closed !== undefined) {
    writeLook(file, { ...look, modified: closed.mtime.getTime(), size: closed.size });
  }
}

function readLook(file: string): LastLook | undefined {
  try {
    return lastLook.safeParse(JSON.parse(readFileSync(recordOf(file), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** A convenience: where it cannot be written, the next start looks the registry over again. */
function writeLook(file: string, look: LastLook): void {
  try {
    writeFileSync(recordOf(file), JSON.stringify(look));
  } catch {
    // a full disk or a folder that cannot be written shows by itself
  }
}
