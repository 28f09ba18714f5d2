import { MOST_NAMED } from '@shared/domain/audit/access';
import type { ReadDb } from '../handles';
import { withDriver } from '../sqlite/driver';
import { appendAccess, type NewAccess } from './accessChain';

/** Notes what somebody saw; done once it is on the disk. */
export type AccessLog = { readonly note: (line: NewAccess) => Promise<void> };

/** The same screen drawn again, as after each change, is not another look. */
const ONE_LOOK_MS = 60_000;

type Waiting = { readonly line: NewAccess; readonly done: () => void; readonly failed: (error: unknown) => void };

/**
 * Lines that come while one is being written are written together: a screen asks eight things at once, and each writing
 * waits for a slow disk.
 */
export function createAccessLog(db: ReadDb): AccessLog {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const isRepeated = createRepeats();
  const writeAll = async () => {
    isWriting = true;
    while (waiting.length > 0) await writeTogether();
    isWriting = false;
  };
  const writeTogether = async () => {
    let taken: Waiting[] = [];
    try {
      await withDriver(db, (driver) => {
        taken = waiting;
        waiting = [];
        appendAccess(
          driver,
          taken.map(({ line }) => line),
        );
      });
      for (const { done } of taken) done();
    } catch (error) {
      const lost = taken.length > 0 ? taken : waiting.splice(0);
      for (const { failed } of lost) failed(error);
    }
  };
  return {
    note: (line) =>
      isRepeated(line)
        ? Promise.resolve()
        : new Promise((done, failed) => {
            waiting.push({ line, done, failed });
            if (!isWriting) void writeAll();
          }),
  };
}

function createRepeats(): (line: NewAccess) => boolean {
  const seen = new Map<string, number>();
  return ({ at, userId, kind, what, households }) => {
    if (kind !== 'LOOK') return false;
    const key = JSON.stringify([userId, what, households]);
    const now = Date.parse(at);
    const last = seen.get(key);
    if (last !== undefined && now >= last && now - last < ONE_LOOK_MS) return true;
    for (const [old, then] of seen) if (now - then >= ONE_LOOK_MS || now < then) seen.delete(old);
    seen.set(key, now);
    return false;
  };
}

const CODES_AT_ONCE = 500;

/** Ids of the households among these codes, and whether all are named or they are too many. */
export async function seenHouseholds(
  db: ReadDb,
  codes: readonly string[],
): Promise<Pick<NewAccess, 'scope' | 'households'>> {
  const ids: string[] = [];
  for (let from = 0; from < codes.length; from += CODES_AT_ONCE) {
    const rows: { id: string }[] = await db('household')
      .whereIn('code', codes.slice(from, from + CODES_AT_ONCE))
      .orderBy('id')
      .select('id');
    ids.push(...rows.map(({ id }) => id));
    if (ids.length > MOST_NAMED) return { scope: 'MANY', households: [] };
  }
  return { scope: ids.length === 0 ? 'NONE' : 'NAMED', households: ids };
}
