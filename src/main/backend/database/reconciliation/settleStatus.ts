import { answerOf, type Answer } from '@shared/domain/reconciliation/balance';
import { stepOf, type ListStatus } from '@shared/domain/payments/listStatus';
import type { Tx } from '../handles';
import { loadAnswers } from './answers';

/** Moves a list to where its results leave it, and says where that is. */
export async function settleStatus(tx: Tx, listId: string): Promise<ListStatus> {
  return moveList(tx, listId, answerOf((await loadAnswers(tx, listId)).households));
}

/** Moves a list by what its results leave open, where that is known. */
export async function moveList(tx: Tx, listId: string, act: Answer): Promise<ListStatus> {
  const list = await tx('payment_list').where({ id: listId }).first<{ status: ListStatus }>('status');
  const status = stepOf(list.status, act);
  if (status === undefined) throw new Error(`results of a list that is ${list.status}`);
  if (status !== list.status) await tx('payment_list').where({ id: listId }).update({ status });
  return status;
}

export async function markListClosed(tx: Tx, listId: string): Promise<void> {
  const { at, userId } = tx.author;
  await tx('payment_list')
    .where({ id: listId })
    .update({ status: 'CLOSED' satisfies ListStatus, closed_at: at, closed_by: userId });
}
