import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/*
 * Each event carries a hash over itself and the one before it, so that a history put together differently afterwards,
 * with the triggers out of the way, does not add up any more. Events noted until now are chained in their order.
 */
type EventRow = {
  readonly seq: number;
  readonly at: string;
  readonly user_id: string;
  readonly kind: string;
  readonly household_id: string | null;
  readonly member_id: string | null;
  readonly subject: string;
  readonly import_id: string | null;
  readonly details: string;
};

const ROWS_AT_ONCE = 2000;

export async function up(db: Knex): Promise<void> {
  await db.raw(`alter table event add column hash text not null default ''`);
  await db.raw('drop trigger event_no_update');
  await chainEvents(db);
  await db.raw(
    `create trigger event_no_update before update on event begin select raise(abort, 'events are never changed'); end`,
  );
}

async function chainEvents(db: Knex): Promise<void> {
  let previous = { seq: 0, hash: '' };
  for (;;) {
    const rows: EventRow[] = await db('event').where('seq', '>', previous.seq).orderBy('seq').limit(ROWS_AT_ONCE);
    if (rows.length === 0) return;
    const hashes: [seq: number, hash: string][] = [];
    for (const row of rows) {
      previous = { seq: row.seq, hash: hashOf(row, previous.hash) };
      hashes.push([previous.seq, previous.hash]);
    }
    await db.raw(
      `update event set hash = chained.value from json_each(?) as chained where event.seq = cast(chained.key as integer)`,
      [JSON.stringify(Object.fromEntries(hashes))],
    );
  }
}

function hashOf(row: EventRow, previous: string): string {
  const { seq, at, user_id, kind, household_id, member_id, subject, import_id, details } = row;
  const said = JSON.stringify([seq, at, user_id, kind, household_id, member_id, subject, import_id, details]);
  return createHash('sha256').update(`${previous}\n${said}`).digest('hex');
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
