import { setImmediate as letMessagesIn } from 'node:timers/promises';
import { CHAIN_START, type ChainHead } from '../eventChain';
import type { ReadDb } from '../handles';
import { ledgerHash, type LedgerRow } from './ledger';

/** How far the ledger holds together: `broken` names the first entry that is not as it was written. */
export type LedgerCheck = { readonly entries: number; readonly head: string; readonly broken: number | null };

type Stored = {
  readonly seq: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly row: LedgerRow;
};

const ENTRIES_AT_ONCE = 2000;

export async function findBrokenEntry(db: ReadDb): Promise<LedgerCheck> {
  let head = CHAIN_START;
  for (;;) {
    const entries = await entriesAfter(db, head.seq);
    for (const entry of entries) {
      const expected = ledgerHash(head, entry.row);
      if (!isAsWritten(entry, head, expected)) return { entries: head.seq, head: head.hash, broken: expected.seq };
      head = expected;
    }
    if (entries.length === 0) return { entries: head.seq, head: head.hash, broken: null };
    await letMessagesIn();
  }
}

const isAsWritten = (entry: Stored, previous: ChainHead, expected: ChainHead) =>
  entry.seq === expected.seq && entry.previousHash === previous.hash && entry.hash === expected.hash;

async function entriesAfter(db: ReadDb, seq: number): Promise<readonly Stored[]> {
  const rows: Record<string, unknown>[] = await db('payment_ledger')
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(ENTRIES_AT_ONCE);
  return rows.map((stored) => ({
    seq: stored.seq as number,
    hash: stored.hash as string,
    previousHash: stored.previous_hash as string,
    row: COLUMNS.map((column) => stored[column]) as unknown as LedgerRow, // in the order in which they are hashed
  }));
}

const COLUMNS = [
  'line_id',
  'kind',
  'amount_cents',
  'on_date',
  'reason',
  'voids',
  'import_id',
  'source_row',
  'at',
  'user_id',
];
