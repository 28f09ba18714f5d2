import { findBrokenLook } from './audit/verify';
import type { ReadDb } from './handles';
import { findBrokenEntry } from './payments/ledgerCheck';
import { findBrokenLink } from './quality/brokenChain';
import { checkReferences, checkTable, listTables } from './sqlite/checks';

/** Lets others have their turn; `done` of `total` tables. */
export type Between = (done: number, total: number) => Promise<unknown>;

/**
 * Everything that can be wrong with an open registry, table by table, so that nobody waits long for it: each page and
 * index, each reference, each link of the three chains.
 */
export async function lookThrough(db: ReadDb, between: Between): Promise<readonly string[]> {
  const pages = await lookAtTables(db, between);
  return pages.length > 0 ? pages : lookAtChains(db, between);
}

/** Pages, indexes and references alone: also of a registry of an earlier version. */
export async function lookAtTables(db: ReadDb, between: Between): Promise<readonly string[]> {
  const tables = await listTables(db);
  const faults: string[] = [];
  for (const [done, table] of tables.entries()) {
    faults.push(...(await checkTable(db, table, 'integrity_check')), ...(await checkReferences(db, table)));
    await between(done + 1, tables.length);
  }
  return faults;
}

/** The first break of each chain: what changed, who saw what, the ledger of payments. */
async function lookAtChains(db: ReadDb, between: Between): Promise<readonly string[]> {
  const pause = async () => void (await between(0, 0));
  const event = await findBrokenLink(db, pause);
  const look = await findBrokenLook(db, pause);
  const { broken } = await findBrokenEntry(db);
  return [
    ...(event === undefined ? [] : [`event ${event.seq}: ${event.code}`]),
    ...(look === undefined ? [] : [`access_line ${look.seq}: ${look.code}`]),
    ...(broken === null ? [] : [`payment_ledger ${broken}: CHANGED`]),
  ];
}
