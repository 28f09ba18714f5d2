import { appendEvents } from './eventChain';
import { pauseIn, type ReadDb, type Tx } from './handles';

/** Something that changed. `details`: figures of the sentence, old and new values; no more personal data than needed. */
export type NewEvent = {
  readonly kind: string;
  readonly householdId?: string;
  readonly memberId?: string;
  readonly subject?: string;
  readonly importId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

export const noteEvent = (tx: Tx, event: NewEvent) => noteEvents(tx, [event]);

export async function noteEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += EVENTS_BETWEEN_PAUSES) {
    if (from > 0) await pauseIn(tx);
    await appendEvents(
      tx,
      events.slice(from, from + EVENTS_BETWEEN_PAUSES).map((event) => rowOf(tx, event)),
    );
  }
}

const EVENTS_BETWEEN_PAUSES = 500;

const rowOf = ({ author }: Tx, event: NewEvent) => ({
  at: author.at,
  user_id: author.userId,
  kind: event.kind,
  household_id: event.householdId ?? null,
  member_id: event.memberId ?? null,
  subject: event.subject ?? '',
  import_id: event.importId ?? null,
  details: JSON.stringify(event.details ?? {}),
});

/** Number of the newest event: what "changed since" is measured by. */
export async function latestEvent(db: ReadDb | Tx): Promise<number> {
  const row = await db('event').max<{ seq: number | null }>('seq as seq').first();
  return row?.seq ?? 0;
}
