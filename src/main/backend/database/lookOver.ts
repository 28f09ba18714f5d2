import { setTimeout as wait } from 'node:timers/promises';
import { KnexTimeoutError } from 'knex';
import { isFault } from '../files/faults';
import type { ReadDb } from './handles';
import { lookThrough } from './lookThrough';
import { checkTable, listTables } from './sqlite/checks';

/** Looking an open registry over. `damage`: what was found wrong; null as long as nothing was. */
export type LookedOver = { readonly isRunning: boolean; readonly damage: string | null };
export type Look = { readonly seen: () => LookedOver; readonly stop: () => Promise<void> };

/** The first screens come first. */
const BEFORE_MS = 1500;
/** Whoever waits for the connection gets it between two tables. */
const BETWEEN_MS = 20;

/** Was looked over before it was opened. */
export const DONE: Look = { seen: () => ({ isRunning: false, damage: null }), stop: () => Promise.resolve() };

/** Was opened to be read alone, because of what was found. */
export const damagedBy = (damage: string): Look => ({ ...DONE, seen: () => ({ isRunning: false, damage }) });

/**
 * `quick_check` of an open registry, a table with its indexes at a time, while people work. On the one connection there
 * is: the file is locked to any other, also of this program, and nothing but this handle has to be closed.
 */
export function lookBehind(db: ReadDb, beforeMs = BEFORE_MS, whole?: Whole): Look {
  const stopping = new AbortController();
  let seen: LookedOver = { isRunning: true, damage: null };
  const look = lookOver(db, stopping.signal, beforeMs, whole).then((damage) => {
    seen = { isRunning: false, damage };
  });
  return {
    seen: () => seen,
    stop() {
      stopping.abort();
      return look;
    },
  };
}

/** Once a week everything is looked through, and that it was sound is noted. */
export type Whole = { readonly isDue: () => Promise<boolean>; readonly wasSound: () => Promise<unknown> };

async function lookOver(
  db: ReadDb,
  signal: AbortSignal,
  beforeMs: number,
  whole: Whole | undefined,
): Promise<string | null> {
  try {
    await wait(beforeMs, undefined, { signal });
    const tables = await inTurn(signal, () => listTables(db));
    for (const table of tables) {
      await wait(BETWEEN_MS, undefined, { signal });
      const [found] = await inTurn(signal, () => checkTable(db, table, 'quick_check'));
      if (found !== undefined) return found;
    }
    if (whole !== undefined && (await inTurn(signal, whole.isDue))) {
      const [found] = await inTurn(signal, () => lookThrough(db, () => wait(BETWEEN_MS, undefined, { signal })));
      if (found !== undefined) return found;
      await inTurn(signal, whole.wasSound);
    }
  } catch (error) {
    if (!signal.aborted) return isFault(error) ? error.code : String(error);
  }
  return null;
}

/** A transaction may keep the connection for longer than one waits for it: then it is asked for again. */
async function inTurn<Value>(signal: AbortSignal, ask: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !(error instanceof KnexTimeoutError)) throw error;
      await wait(BETWEEN_MS, undefined, { signal });
    }
  }
}
