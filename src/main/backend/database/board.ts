import type { Period } from '@shared/domain/calendar';
import { BASE } from '@shared/domain/payments/lines';
import type { ListStatus } from '@shared/domain/payments/listStatus';
import { countRows } from './countRows';
import type { ReadDb } from './handles';

/** How far the office is, apart from what the bimester itself comes to. */
export type Progress = {
  readonly catalogsFilled: number;
  readonly households: number;
  readonly affiliated: number;
  readonly listStatus: ListStatus | null;
  readonly listExported: boolean;
  readonly packaged: boolean;
};

export const CATALOGS = ['school', 'health_post', 'populated_center'] as const;

export async function loadProgress(db: ReadDb, period: Period | null): Promise<Progress> {
  const list = await db('payment_list')
    .where({ period })
    .whereNot({ status: 'CANCELLED' })
    .first<{ status: ListStatus } | undefined>('status');
  return {
    catalogsFilled: (await Promise.all(CATALOGS.map((table) => exists(db, table)))).filter(Boolean).length,
    households: await countRows(db('household')),
    affiliated: await countRows(db('household').whereIn('status', ['AFFILIATED', 'SUSPENDED'])),
    listStatus: list?.status ?? null,
    listExported: period !== null && (await exists(db, 'event', { kind: 'payments.exported', subject: period })),
    packaged: period !== null && (await exists(db, 'package', { period })),
  };
}

/** Paid and unpaid households of a list by populated centre. */
export async function paymentsByCenter(db: ReadDb, period: Period) {
  const rows: { center: string; paid: number; notPaid: number }[] = await db('payment_line')
    .join('payment_list', 'payment_list.id', 'payment_line.list_id')
    .join('household', 'household.id', 'payment_line.household_id')
    .where({ period, benefit: BASE, origin_period: period, live: 1 })
    .groupBy('populated_center_name')
    .orderBy('populated_center_name')
    .select(
      'populated_center_name as center',
      db.raw(`sum(case when payment_line.status = 'PAID' then 1 else 0 end) as paid`),
      db.raw(`sum(case when payment_line.status = 'PAID' then 0 else 1 end) as notPaid`),
    );
  return rows;
}

const exists = async (db: ReadDb, table: string, where: object = {}) =>
  (await db(table).where(where).first()) !== undefined;
