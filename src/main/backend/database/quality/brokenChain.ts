import { CHAIN_START, chainedAfter } from '../eventChain';
import type { ReadDb } from '../handles';
import { keptHash, loadSealed, type SealedEvent } from '../purge/seal';

export type ChainFault = {
  readonly seq: number;
  /** MISSING: the number before is not there. CHANGED: the event is not the one that was noted. */
  readonly code: 'EVENT_MISSING' | 'EVENT_CHANGED';
  readonly householdId: string | null;
};

const EVENTS_AT_ONCE = 2000;

/**
 * The first event that does not follow from the one before it; whatever comes after it can be believed no more. One
 * whose details were purged follows where what is left of it is what a later event sealed.
 */
export async function findBrokenLink(
  db: ReadDb,
  pause: (done: number) => Promise<void>,
): Promise<ChainFault | undefined> {
  const sealed = await loadSealed(db);
  let head = CHAIN_START;
  for (;;) {
    const events: SealedEvent[] = await db('event').where('seq', '>', head.seq).orderBy('seq').limit(EVENTS_AT_ONCE);
    if (events.length === 0) return cutOff(db, head.seq);
    for (const event of events) {
      const next = chainedAfter(head, event);
      if (event.seq !== next.seq) return { seq: next.seq, code: 'EVENT_MISSING', householdId: null };
      if (event.hash !== next.hash && sealed.get(event.seq) !== keptHash(event))
        return { seq: event.seq, code: 'EVENT_CHANGED', householdId: event.household_id };
      head = { seq: event.seq, hash: event.hash };
    }
    await pause(events.length);
  }
}

/** SQLite remembers the highest number it gave: the newest events cannot be taken away unseen either. */
async function cutOff(db: ReadDb, last: number): Promise<ChainFault | undefined> {
  const given: { seq: number } | undefined = await db('sqlite_sequence').where({ name: 'event' }).first('seq');
  if ((given?.seq ?? 0) <= last) return undefined;
  return { seq: last + 1, code: 'EVENT_MISSING', householdId: null };
}
