import type { ReadDb } from '../handles';
import { withDriver } from './driver';

/** What people ask for right after they changed something comes first. */
const AFTER_MS = 1000;

const due = new WeakMap<ReadDb, NodeJS.Timeout>();

/**
 * Moves what is in the log to its place in the file, once nobody waits for it: it is on the disk since its commit, and
 * at the commit of a large change moving it would take longer than all the rest of the commit. Closing does it, too.
 */
export function checkpointBehind(db: ReadDb): void {
  withholdCheckpoint(db);
  const timer = setTimeout(() => {
    due.delete(db);
    // Where it cannot be done, as in a registry that is closed by now or on a full disk, the log keeps it.
    withDriver(db, (driver) => driver.pragma('wal_checkpoint(PASSIVE)')).catch(() => undefined);
  }, AFTER_MS);
  due.set(db, timer.unref());
}

/** The next change begins before that: then it is behind that one. */
export function withholdCheckpoint(db: ReadDb): void {
  clearTimeout(due.get(db));
  due.delete(db);
}
