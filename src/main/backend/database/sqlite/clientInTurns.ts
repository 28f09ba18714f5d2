import { setImmediate as letMessagesIn } from 'node:timers/promises';
import Client from 'knex/lib/dialects/better-sqlite3/index.js';

/** Milliseconds of queries one after the other before others have their turn. */
const LONG_ENOUGH = 20;

let turn = 0;

/**
 * SQLite answers at once, and what is awaited goes on before anything else: without this, a hundred queries in a row are
 * one long silence to whoever wants to cancel.
 */
export async function takeTurns(): Promise<void> {
  if (performance.now() - turn < LONG_ENOUGH) return;
  await letMessagesIn();
  turn = performance.now();
}

/** knex' own client for the driver, with turns between queries. */
export class ClientInTurns extends Client {
  override async _query(connection: unknown, query: unknown): Promise<unknown> {
    await takeTurns();
    return super._query(connection, query);
  }
}
