import type { IsoDate } from '@shared/domain/calendar';
import type { ReadDb } from './handles';

/** What is told of a restoration, each by the table its rows are in. */
const TABLES = {
  households: 'household',
  persons: 'member',
  events: 'event',
  imports: 'import',
  lists: 'payment_list',
  packages: 'package',
} as const;

export type RestoredKind = keyof typeof TABLES;
export const KINDS = Object.keys(TABLES) as readonly RestoredKind[];
export type KindCounts = Readonly<Record<RestoredKind, number>>;

/** Also of a registry of an earlier version, which has all these tables. */
export async function countKinds(db: ReadDb): Promise<KindCounts> {
  const counts: Partial<Record<RestoredKind, number>> = {};
  for (const kind of KINDS) {
    const [row] = await db(TABLES[kind]).count<{ rows: number }[]>('* as rows');
    counts[kind] = row?.rows ?? 0;
  }
  return counts as KindCounts; // every kind was counted
}

/** The day of the last thing that happened. */
export async function findLastMoment(db: ReadDb): Promise<IsoDate | null> {
  const last = await db('event').orderBy('seq', 'desc').first<{ at: string } | undefined>('at');
  return (last?.at.slice(0, 10) ?? null) as IsoDate | null;
}
