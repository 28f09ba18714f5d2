import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { stepOf, type ListAct } from '@shared/domain/payments/listStatus';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { ReadDb, Tx } from '../../database/handles';
import { findList, type StoredList } from '../../database/payments/lists';

/** The list of a bimester, where its status allows the act. */
export async function listFor(db: ReadDb | Tx, period: Period, act: ListAct): Promise<Result<StoredList, Problem>> {
  const list = await findList(db, period);
  if (list === undefined) return refuse({ code: 'list-absent', period });
  return stepOf(list.status, act) === undefined
    ? refuse({ code: 'list-status', period, status: list.status })
    : ok(list);
}
