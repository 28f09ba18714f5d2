import type { ReadDb, Tx } from './handles';
import { insertRows } from './sqlite/insertRows';

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
  const rows = events.map((event) => ({
    at: tx.author.at,
    user_id: tx.author.userId,
    kind: event.kind,
    household_id: event.householdId ?? null,
    member_id: event.memberId ?? null,
    subject: event.subject ?? '',
    import_id: event.importId ?? null,
    details: JSON.stringify(event.details ?? {}),
  }));
  await insertRows(tx, 'event', rows);
}

/** Number of the newest event: what "changed since" is measured by. */
export async function latestEvent(db: ReadDb | Tx): Promise<number> {
  const row = await db('event').max<{ seq: number | null }>('seq as seq').first();
  return row?.seq ?? 0;
}
