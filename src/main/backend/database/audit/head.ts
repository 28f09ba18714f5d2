import { createHash } from 'node:crypto';
import { toBase32 } from '@shared/domain/rosters/base32';
import { CHAIN_START, findHead, type ChainHead } from '../eventChain';
import type { ReadDb } from '../handles';
import { withDriver } from '../sqlite/driver';
import { accessHead } from './accessChain';

/** Where the whole history stands: numbers of the last change, look and payment, one hash over the three, and its short form. */
export type AuditHead = {
  readonly events: number;
  readonly looks: number;
  readonly payments: number;
  /** SHA-256 in hex. */
  readonly hash: string;
  /** Twelve characters, for paper. */
  readonly code: string;
};

/** Goes into every package, list and printed act: what was before it cannot be rewritten unseen (security.md §4.2). */
export const findAuditHead = (db: ReadDb): Promise<AuditHead> =>
  withDriver(db, (driver) => {
    const [events, looks] = [findHead(driver), accessHead(driver)];
    const payments =
      driver.prepare<ChainHead>('select seq, hash from payment_ledger order by seq desc limit 1').get() ?? CHAIN_START;
    const hash = hashOver([events, looks, payments]);
    return { events: events.seq, looks: looks.seq, payments: payments.seq, hash, code: shortOf(hash) };
  });

/** The three chains where they stood once: the hash that comes out today; a line that is gone counts as one without hash. */
export const auditHashAt = (
  db: ReadDb,
  { events, looks, payments }: Pick<AuditHead, 'events' | 'looks' | 'payments'>,
) =>
  withDriver(db, (driver) => {
    const at = (table: string, seq: number): ChainHead =>
      driver.prepare<ChainHead>(`select seq, hash from ${table} where seq = ?`).get(seq) ?? { ...CHAIN_START, seq };
    return hashOver([at('event', events), at('access_line', looks), at('payment_ledger', payments)]);
  });

const hashOver = (heads: readonly ChainHead[]) =>
  createHash('sha256')
    .update(heads.map((head) => `${head.seq} ${head.hash}\n`).join(''))
    .digest('hex');

/** The first 60 bits in four-letter groups. */
const shortOf = (hash: string) =>
  [0, 5, 10].map((from) => toBase32(Number.parseInt(hash.slice(from, from + 5), 16), 4)).join('-');
