import type { Period } from '@shared/domain/calendar';
import { isInForce } from '@shared/domain/payments/listStatus';
import type { ReadDb, Tx } from '../../database/handles';
import { findList, listedPeriods, type StoredList } from '../../database/payments/lists';

/** The newest list in force of a bimester before this one. */
export async function findPreviousList(db: ReadDb | Tx, period: Period): Promise<StoredList | undefined> {
  const earlier = (await listedPeriods(db)).filter((one) => one < period);
  for (const one of earlier.toReversed()) {
    const list = await findList(db, one);
    if (list !== undefined && isInForce(list.status)) return list;
  }
  return undefined;
}
