import { latestEvent, noteEvent } from './events';
import type { ReadDb, Tx } from './handles';
import { findSetting, putSetting } from './settings';

const CONFIRMED = 'clock_confirmed';

/** What was found once of a history that only grows: its latest instant from event `from` to event `to`. */
type Known = { readonly from: number; readonly to: number; readonly at: string };
const known = new WeakMap<ReadDb, Known>();

/** The latest instant of the history, which need not be its last, since somebody said that the date was right. */
export async function findLatestInstant(db: ReadDb): Promise<string> {
  const from = Number((await findSetting(db, CONFIRMED)) ?? 0);
  const before = known.get(db);
  const { to, at } = before?.from === from ? before : { to: from - 1, at: '' };
  const [row] = await db('event')
    .where('seq', '>', to)
    .select<{ seq: number | null; at: string | null }[]>(db.raw('max(seq) as seq, max(at) as at'));
  const found = { from, to: row?.seq ?? to, at: row?.at != null && row.at > at ? row.at : at };
  known.set(db, found);
  return found.at;
}

/** Somebody says that this PC shows the right date, whatever was noted with another one. */
export async function noteClockConfirmed(tx: Tx): Promise<void> {
  await noteEvent(tx, { kind: 'registry.clock-confirmed' });
  await putSetting(tx, CONFIRMED, String(await latestEvent(tx)));
}
