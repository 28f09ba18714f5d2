import { createHash } from 'node:crypto';
import { setImmediate as letMessagesIn } from 'node:timers/promises';
import type { IsoDate } from '@shared/domain/calendar';
import type { LedgerKind } from '@shared/domain/payments/ledger';
import { CHAIN_START, type ChainHead } from '../eventChain';
import type { ReadDb, Tx } from '../handles';
import { withDriver, type Driver } from '../sqlite/driver';

/** What happened to the money of a line; `voids`: number of the entry that is taken back. */
export type LedgerEntry = {
  readonly lineId: string;
  readonly kind: LedgerKind;
  /** Céntimos that moved. */
  readonly cents: number;
  readonly on: IsoDate;
  readonly reason?: string;
  readonly voids?: number;
  readonly importId?: string;
  readonly sourceRow?: number;
};
/** An entry in the order in which it is hashed. */
export type LedgerRow = readonly [
  line: string,
  kind: LedgerKind,
  cents: number,
  on: string,
  reason: string,
  voids: number | null,
  importId: string | null,
  sourceRow: number | null,
  at: string,
  user: string,
];

const INSERT = `insert into payment_ledger (seq, line_id, kind, amount_cents, on_date, reason, voids, import_id, source_row, at,
  user_id, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The place of an entry after `previous`: SHA-256 over the hash before and all that the entry says (security.md §4.2). */
export function ledgerHash(previous: ChainHead, row: LedgerRow): ChainHead {
  const seq = previous.seq + 1;
  const said = JSON.stringify([seq, ...row]);
  return { seq, hash: createHash('sha256').update(`${previous.hash}\n${said}`).digest('hex') };
}

/** Adds to the ledger, which is never changed otherwise. */
export async function appendLedger(tx: Tx, entries: readonly LedgerEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += ENTRIES_BETWEEN_PAUSES) {
    if (from > 0) await letMessagesIn();
    await appendSome(tx, entries.slice(from, from + ENTRIES_BETWEEN_PAUSES));
  }
}

const ENTRIES_BETWEEN_PAUSES = 500;

const appendSome = (tx: Tx, entries: readonly LedgerEntry[]): Promise<void> =>
  withDriver(tx, (driver) => {
    let head = ledgerHead(driver);
    const insert = driver.prepare(INSERT);
    for (const entry of entries) {
      const row = rowOf(tx, entry);
      const next = ledgerHash(head, row);
      insert.run(next.seq, ...row, head.hash, next.hash);
      head = next;
    }
  });

/** What was authorised by a list, to be taken back with it. */
export const authorisedEntries = (
  db: ReadDb | Tx,
  listId: string,
): Promise<{ lineId: string; seq: number; cents: number }[]> =>
  db('payment_ledger')
    .join('payment_line', 'payment_line.id', 'payment_ledger.line_id')
    .where({ list_id: listId, 'payment_ledger.kind': 'AUTHORISED' })
    .orderBy('seq')
    .select('line_id as lineId', 'seq', 'payment_ledger.amount_cents as cents');

function rowOf({ author }: Tx, entry: LedgerEntry): LedgerRow {
  const { lineId, kind, cents, on, reason = '', voids = null, importId = null, sourceRow = null } = entry;
  return [lineId, kind, cents, on, reason, voids, importId, sourceRow, author.at, author.userId];
}

/** Hash of the newest entry. */
export const findLedgerHead = async (db: ReadDb): Promise<string> =>
  (await db('payment_ledger').orderBy('seq', 'desc').first<{ hash: string } | undefined>('hash'))?.hash ??
  CHAIN_START.hash;

const ledgerHead = (driver: Driver): ChainHead =>
  driver.prepare<ChainHead>('select seq, hash from payment_ledger order by seq desc limit 1').get() ?? CHAIN_START;
