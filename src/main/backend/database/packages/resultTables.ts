import type { Period } from '@shared/domain/calendar';
import { TABLES } from '../../packages/schema';
import type { Row, Table } from '../../packages/table';
import type { ReadDb } from '../handles';

/** What became of the money of a bimester's list: its entries of the ledger, in their order. */
export async function resultTables(db: ReadDb, period: Period): Promise<readonly Table[]> {
  const rows: Row[] = await db('payment_ledger as entry')
    .join('payment_line as line', 'line.id', 'entry.line_id')
    .join('payment_list as list', 'list.id', 'line.list_id')
    .join('household', 'household.id', 'line.household_id')
    .leftJoin('member', 'member.id', 'line.member_id')
    .where({ 'list.period': period })
    .whereNot({ 'list.status': 'CANCELLED' })
    .orderBy('entry.seq')
    .select(
      'entry.seq as entry',
      'household.code as household',
      db.raw('coalesce(member.number, 0) as member'),
      'line.benefit as benefit',
      'line.origin_period as origin_period',
      'entry.kind as kind',
      'entry.amount_cents as amount_cents',
      'entry.on_date as on_date',
      'entry.reason as reason',
      'entry.voids as voids',
    );
  return [{ ...TABLES.payment_result, rows }];
}
