import type { ReadDb } from '../handles';

/** Rows changed since the registry was opened: equal before and after means that nothing was written in between. */
export async function changeCount(db: ReadDb): Promise<number> {
  const rows: { changes: number }[] = await db.raw('select total_changes() as changes');
  return rows[0]?.changes ?? 0;
}
