import type { IsoDate, Period } from '@shared/domain/calendar';
import type { ListStatus } from '@shared/domain/payments/listStatus';
import type { ReadDb, Tx } from '../handles';

export type StoredList = {
  readonly id: string;
  readonly period: Period;
  readonly status: ListStatus;
  readonly ruleSet: string;
  readonly inputsSha256: string;
  readonly sha256: string;
  readonly paidCount: number;
  readonly totalCents: number;
  /** Day as of which it was calculated. */
  readonly calculatedOn: IsoDate;
  readonly calculatedAt: string;
  readonly calculatedBy: string;
  readonly calculatedById: string;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
  readonly approvedById: string | null;
  readonly secondApprovedAt: string | null;
  readonly secondApprovedBy: string | null;
  readonly secondApprovedById: string | null;
  /** Day of the delivery to the payer, and its reference. */
  readonly sentOn: IsoDate | null;
  readonly sentReference: string;
};

export type NewList = Pick<
  StoredList,
  'id' | 'period' | 'ruleSet' | 'inputsSha256' | 'sha256' | 'paidCount' | 'totalCents' | 'calculatedOn'
>;

/** Bimesters that have a list. */
export const listedPeriods = (db: ReadDb): Promise<Period[]> =>
  db('payment_list').whereNot({ status: 'CANCELLED' }).orderBy('period').pluck<Period[]>('period');

/** The list of a bimester; a cancelled one is none. */
export async function findList(db: ReadDb | Tx, period: Period): Promise<StoredList | undefined> {
  return db('payment_list')
    .join('app_user as calculator', 'calculator.id', 'payment_list.calculated_by')
    .leftJoin('app_user as approver', 'approver.id', 'payment_list.approved_by')
    .leftJoin('app_user as second', 'second.id', 'payment_list.second_approved_by')
    .where({ period })
    .whereNot({ status: 'CANCELLED' })
    .first<StoredList | undefined>(
      'payment_list.id as id',
      'period',
      'status',
      'rule_set as ruleSet',
      'inputs_sha256 as inputsSha256',
      'sha256',
      'paid_count as paidCount',
      'total_cents as totalCents',
      'calculated_on as calculatedOn',
      'calculated_at as calculatedAt',
      'calculator.name as calculatedBy',
      'calculated_by as calculatedById',
      'approved_at as approvedAt',
      'approver.name as approvedBy',
      'approved_by as approvedById',
      'second_approved_at as secondApprovedAt',
      'second.name as secondApprovedBy',
      'second_approved_by as secondApprovedById',
      'sent_on as sentOn',
      'sent_reference as sentReference',
    );
}

/** Removes the list of a bimester with all it is made of; the database refuses it once it was approved. */
export async function removeList(tx: Tx, period: Period): Promise<void> {
  const earlier = tx('payment_list').where({ period }).whereNot({ status: 'CANCELLED' });
  for (const table of ['payment_line', 'payment_payee', 'payment_input']) {
    await tx(table).whereIn('list_id', earlier.clone().select('id')).delete();
  }
  await earlier.clone().delete();
}

export async function insertList(tx: Tx, list: NewList): Promise<void> {
  await tx('payment_list').insert({
    id: list.id,
    period: list.period,
    status: 'CALCULATED',
    rule_set: list.ruleSet,
    inputs_sha256: list.inputsSha256,
    sha256: list.sha256,
    paid_count: list.paidCount,
    total_cents: list.totalCents,
    calculated_on: list.calculatedOn,
    calculated_at: tx.author.at,
    calculated_by: tx.author.userId,
  });
}
