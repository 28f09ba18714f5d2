import { z } from 'zod';
import { KEPT, type HistoryStands, type KeptBackup } from '@shared/domain/backups';
import { dayNumber, isIsoDate, type IsoDate } from '@shared/domain/calendar';
import { noteEvent } from './events';
import type { ReadDb, Tx } from './handles';
import { findSetting, putSetting } from './settings';

const COPIED = 'registry.copied';
const LOOKED_THROUGH = 'registry.looked-through';
/** What the safety of the file itself notes is no change that needs a backup. */
const QUIET = [COPIED, LOOKED_THROUGH];
/** After these a backup is made without waiting for the next day. */
const WEIGHTY = ['import.applied', 'import.undone', 'payments.approved'];

/** Where the history stands; `weighty` is looked for after the event `since`. */
export async function findHistoryStands(db: ReadDb, since = 0): Promise<HistoryStands> {
  const last = await db('event').whereNotIn('kind', QUIET).orderBy('seq', 'desc').first<Numbered>('seq');
  const weighty = await db('event')
    .where('seq', '>', since)
    .whereIn('kind', WEIGHTY)
    .orderBy('seq', 'desc')
    .first<Numbered>('seq');
  return { event: last?.seq ?? 0, weighty: weighty?.seq ?? 0 };
}

/** The newest events that are worth a backup before them. */
export async function listWeighty(db: ReadDb): Promise<readonly number[]> {
  const rows = await db('event')
    .whereIn('kind', WEIGHTY)
    .orderBy('seq', 'desc')
    .limit(KEPT.before)
    .select<Seq[]>('seq');
  return rows.map(({ seq }) => seq);
}
type Seq = { readonly seq: number };
type Numbered = Seq | undefined;

/** The first day of the history. */
export async function findFirstDay(db: ReadDb): Promise<IsoDate | undefined> {
  const first = await db('event').orderBy('seq').first<{ at: string } | undefined>('at');
  return first?.at.slice(0, 10) as IsoDate | undefined;
}

const copied = z.object({ folder: z.string(), day: z.string(), time: z.string(), event: z.number() });
/** The last backup that was taken to another folder; `folder`: where, to be offered again. */
export type CopiedBackup = KeptBackup & { readonly folder: string };

export async function findCopied(db: ReadDb): Promise<CopiedBackup | undefined> {
  const kept = await findSetting(db, 'backup_copied');
  if (kept === undefined) return undefined;
  const { day, ...rest } = copied.parse(JSON.parse(kept));
  return { ...rest, day: day as IsoDate }; // written by noteCopied
}

export async function noteCopied(tx: Tx, backup: CopiedBackup, sha256: string): Promise<void> {
  const { folder, day, time, event } = backup;
  await putSetting(tx, 'backup_copied', JSON.stringify({ folder, day, time, event }));
  await noteEvent(tx, { kind: COPIED, subject: day, details: { event, sha256 } });
}

const LOOK_EVERY_DAYS = 7;

/** Whether everything was last looked through a week ago or more. A day in the future is a clock set wrong. */
export async function isLookDue(db: ReadDb, today: IsoDate): Promise<boolean> {
  const last = await findSetting(db, 'looked_through');
  if (last === undefined || !isIsoDate(last)) return true;
  const days = dayNumber(today) - dayNumber(last);
  return days < 0 || days >= LOOK_EVERY_DAYS;
}

export async function noteLookedThrough(tx: Tx, today: IsoDate): Promise<void> {
  await putSetting(tx, 'looked_through', today);
  await noteEvent(tx, { kind: LOOKED_THROUGH, subject: today });
}
