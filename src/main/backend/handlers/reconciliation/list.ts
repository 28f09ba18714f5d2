import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { stepOf } from '@shared/domain/payments/listStatus';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { ReadDb, Tx } from '../../database/handles';
import { findList, type StoredList } from '../../database/payments/lists';

export async function getList(db: ReadDb | Tx, period: Period): Promise<Result<StoredList, Problem>> {
  const list = await findList(db, period);
  return list === undefined ? refuse({ code: 'list-absent', period }) : ok(list);
}

/** The list of a bimester of which a payer may tell something. */
export async function getSentList(db: ReadDb | Tx, period: Period): Promise<Result<StoredList, Problem>> {
  const list = await getList(db, period);
  if (!list.ok || stepOf(list.value.status, 'answerSome') !== undefined) return list;
  return refuse({ code: 'list-not-sent', period, status: list.value.status });
}
