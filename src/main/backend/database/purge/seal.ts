import { createHash } from 'node:crypto';
import type { EventRow } from '../eventChain';
import type { ReadDb } from '../handles';

/** Event that tells of a purge and seals it: its hash covers the hash over all the events that lost their details. */
export const PURGED_EVENT = 'registry.purged';

export type SealedEvent = EventRow & { readonly seq: number; readonly hash: string };

/** SHA-256 over what is left of an event whose details are gone, with the hash that it keeps. */
export function keptHash({ seq, at, user_id, kind, household_id, member_id, import_id, hash }: SealedEvent): string {
  const said = JSON.stringify([seq, at, user_id, kind, household_id, member_id, import_id, hash]);
  return createHash('sha256').update(said).digest('hex');
}

type Kept = { readonly seq: number; readonly kept_sha256: string };

/** SHA-256 over the events of one purge, ascending. */
export function sealOf(events: readonly Kept[]): string {
  const hash = createHash('sha256');
  for (const { seq, kept_sha256 } of events) hash.update(`${seq} ${kept_sha256}\n`);
  return hash.digest('hex');
}

/**
 * Events that may lack their details, with the hash over what is left: those of purges whose seal a later event
 * carries. That this event is as it was written is for who walks along the chain to see.
 */
export async function loadSealed(db: ReadDb): Promise<ReadonlyMap<number, string>> {
  const sealed = new Map<number, string>();
  const purges: { seq: number; details: string }[] = await db('event')
    .where({ kind: PURGED_EVENT })
    .select('seq', 'details');
  for (const { seq, details } of purges) {
    const { purge, seal } = JSON.parse(details) as { readonly purge: string; readonly seal: string }; // written by `erase`
    const events: Kept[] = await db('purged_event')
      .where({ purge_id: purge })
      .orderBy('seq')
      .select('seq', 'kept_sha256');
    const isLater = events.every((event) => event.seq < seq);
    if (isLater && sealOf(events) === seal) for (const event of events) sealed.set(event.seq, event.kept_sha256);
  }
  return sealed;
}
