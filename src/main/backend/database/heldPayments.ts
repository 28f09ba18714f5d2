import type { Period } from '@shared/domain/calendar';
import type { Cents } from '@shared/domain/money';
import type { ReadDb } from './handles';
import type { ScopedHousehold } from './scope';

/** What an approved list kept for a household. */
export type HeldPayment = ScopedHousehold & { readonly originPeriod: Period; readonly cents: Cents };

/**
 * Kept by lists before `period` and not paid since. What an administrative suspension kept is owed only once the household
 * is in the programme again: it lapses if the exit is confirmed (decisions §4b B5).
 */
export function listHeld(db: ReadDb, period: Period): Promise<HeldPayment[]> {
  const paid = db({ later: 'payment_line' })
    .join('payment_list as other', 'other.id', 'later.list_id')
    .where('later.status', 'PAID')
    .whereNot('other.period', period)
    .where('later.household_id', db.ref('line.household_id'))
    .where('later.benefit', db.ref('line.benefit'))
    .where('later.origin_period', db.ref('line.origin_period'));
  return db({ line: 'payment_line' })
    .join('payment_list', 'payment_list.id', 'line.list_id')
    .join('household', 'household.id', 'line.household_id')
    .where({ 'line.status': 'HELD', 'payment_list.status': 'APPROVED' })
    .where('payment_list.period', '<', period)
    .where('line.origin_period', '<', period)
    .whereNotExists(paid)
    .where((owed) => void owed.whereNot('line.reason', 'ADMIN_SUSPENDED').orWhere('household.status', 'AFFILIATED'))
    .orderBy(['household.code', 'line.origin_period'])
    .select(
      'household.id',
      'household.code',
      'household.ubigeo',
      'household.populated_center_name as center',
      'household.affiliation_date as affiliationDate',
      'line.origin_period as originPeriod',
      'line.amount_cents as cents',
    );
}
