import type { ReadDb } from '../handles';
import type { StoredPeriod } from '../periods';

/** Households that were judged at the close. */
export const judgedIn = async (db: ReadDb, { code: period }: StoredPeriod, ids: readonly string[]) =>
  new Set<string>(
    await db('household_result').where({ period, version: 1 }).whereIn('household_id', ids).pluck('household_id'),
  );

/** Who was put right after the close was judged by what was known then. */
export const changedSince = async (db: ReadDb, { closedAt }: StoredPeriod, ids: readonly string[]) =>
  new Set<string>(
    await db('event')
      .whereIn('household_id', ids)
      .where('at', '>', closedAt ?? '')
      .whereNot('kind', 'like', 'compliance.%')
      .whereNot('kind', 'like', 'payments.%')
      .distinct('household_id')
      .pluck('household_id'),
  );

/** `member month duty` of each result kept. */
export async function resultsIn(db: ReadDb, { code: period }: StoredPeriod, ids: readonly string[]) {
  const rows: { member_id: string; month: string; duty: string }[] = await db('duty_result')
    .where({ period })
    .whereIn('household_id', ids)
    .select('member_id', 'month', 'duty');
  return new Set(rows.map(({ member_id, month, duty }) => `${member_id} ${month} ${duty}`));
}
