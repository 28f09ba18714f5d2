import { setTimeout as wait } from 'node:timers/promises';
import { KnexTimeoutError } from 'knex';
import { isFault } from '../files/faults';
import type { ReadDb } from './handles';
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

/**
 * `quick_check` of an open registry, a table with its indexes at a time, while people work. On the one connection there
 * is: the file is locked to any other, also of this program, and nothing but this handle has to be closed.
 */
export function lookBehind(db: ReadDb, beforeMs = BEFORE_MS): Look {
  const stopping = new AbortController();
  let seen: LookedOver = { isRunning: true, damage: null };
  const look = lookOver(db, stopping.signal, beforeMs).then((damage) => {
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

async function lookOver(db: ReadDb, signal: AbortSignal, beforeMs: number): Promise<string | null> {
  try {
    await wait(beforeMs, undefined, { signal });
    const tables = await inTurn(signal, () => listTables(db));
    for (const table of tables) {
      await wait(BETWEEN_MS, undefined, { signal });
      const [found] = await inTurn(signal, () => checkTable(db, table, 'quick_check'));
      if (found !== undefined) return found;
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
