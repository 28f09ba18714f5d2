import type { IsoDate } from '@shared/domain/calendar';
import type { ListStatus } from '@shared/domain/payments/listStatus';
import type { Tx } from '../handles';

/** To a status that says nothing else. Back to DRAFT, whoever had approved approves anew. */
export async function markList(tx: Tx, id: string, status: Extract<ListStatus, 'DRAFT' | 'IN_REVIEW'>): Promise<void> {
  const anew = status === 'DRAFT' ? { approved_at: null, approved_by: null } : {};
  await tx('payment_list')
    .where({ id })
    .update({ status, ...anew });
}

/** The first of two approvals: the list waits for the other. */
export async function markFirstApproval(tx: Tx, id: string): Promise<void> {
  const { at, userId } = tx.author;
  await tx('payment_list').where({ id }).update({ status: 'IN_REVIEW', approved_at: at, approved_by: userId });
}

/** The last approval there must be, after another person's or alone. */
export async function markListApproved(tx: Tx, id: string, isSecond: boolean): Promise<void> {
  const { at, userId } = tx.author;
  const approval = isSecond
    ? { second_approved_at: at, second_approved_by: userId }
    : { approved_at: at, approved_by: userId };
  await tx('payment_list')
    .where({ id })
    .update({ status: 'APPROVED', ...approval });
}

export type Delivery = { readonly on: IsoDate; readonly reference: string };

export async function markListSent(tx: Tx, id: string, { on, reference }: Delivery): Promise<void> {
  const { at, userId } = tx.author;
  const sent = { sent_at: at, sent_by: userId, sent_on: on, sent_reference: reference };
  await tx('payment_list')
    .where({ id })
    .update({ status: 'SENT', ...sent });
}

/** Its lines stay to be looked at, and no longer count: what they paid is owed again. */
export async function markListCancelled(tx: Tx, id: string, reason: string): Promise<void> {
  const { at, userId } = tx.author;
  const cancelled = { cancelled_at: at, cancelled_by: userId, cancel_reason: reason };
  await tx('payment_list')
    .where({ id })
    .update({ status: 'CANCELLED', ...cancelled });
  await tx('payment_line').where({ list_id: id }).update({ live: 0 });
}
