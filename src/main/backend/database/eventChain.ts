import { createHash } from 'node:crypto';
import type { Tx } from './handles';
import { withDriver, type Driver } from './sqlite/driver';

/** An event as its table keeps it, but for its place in the chain. */
export type EventRow = {
  readonly at: string;
  readonly user_id: string;
  readonly kind: string;
  readonly household_id: string | null;
  readonly member_id: string | null;
  readonly subject: string;
  readonly import_id: string | null;
  readonly details: string;
};
/** Where the chain stands: number and hash of an event; 0 and '' before the first. */
export type ChainHead = { readonly seq: number; readonly hash: string };

export const CHAIN_START: ChainHead = { seq: 0, hash: '' };

/** The place of `event` after `previous`: SHA-256 over the hash before and the row as canonical JSON (security.md §5). */
export function chainedAfter(previous: ChainHead, event: EventRow): ChainHead {
  const { at, user_id, kind, household_id, member_id, subject, import_id, details } = event;
  const seq = previous.seq + 1;
  const said = JSON.stringify([seq, at, user_id, kind, household_id, member_id, subject, import_id, details]);
  return { seq, hash: createHash('sha256').update(`${previous.hash}\n${said}`).digest('hex') };
}

const INSERT = `insert into event (seq, at, user_id, kind, household_id, member_id, subject, import_id, details, hash)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Appends events; the head is read and moved on without a pause, so that two writers of one transaction never meet. */
export const appendEvents = (tx: Tx, events: readonly EventRow[]): Promise<void> =>
  withDriver(tx, (driver) => {
    let head = findHead(driver);
    const insert = driver.prepare(INSERT);
    for (const event of events) {
      head = chainedAfter(head, event);
      const { at, user_id, kind, household_id, member_id, subject, import_id, details } = event;
      insert.run(head.seq, at, user_id, kind, household_id, member_id, subject, import_id, details, head.hash);
    }
  });

/** Where the history of changes stands. */
export const findHead = (driver: Driver): ChainHead =>
  driver.prepare<ChainHead>('select seq, hash from event order by seq desc limit 1').get() ?? CHAIN_START;
