import type { Period } from '@shared/domain/calendar';
import type { Cents } from '@shared/domain/money';
import { BASE, type LineKind } from '@shared/domain/payments/lines';
import type { PaymentReason } from '@shared/domain/payments/reasons';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** `explanation`: JSON of what the sentence was made of, as it was known that day. */
export type StoredLine = {
  readonly id: string;
  readonly household: string;
  readonly householdId: string;
  readonly benefit: string;
  readonly memberId: string | null;
  readonly originPeriod: Period;
  readonly kind: LineKind;
  readonly status: 'PAID' | 'HELD' | 'NOT_PAID';
  readonly cents: Cents;
  readonly entitledCents: Cents;
  readonly corrects: string | null;
  readonly reason: PaymentReason;
  readonly explanation: string;
};

/** Lines by household code, bimester and benefit. */
export async function listLines(db: ReadDb | Tx, listId: string): Promise<readonly StoredLine[]> {
  return db('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .where({ list_id: listId })
    .orderBy(['household.code', 'origin_period', 'benefit', 'payment_line.member_id'])
    .select(
      'payment_line.id as id',
      'household.code as household',
      'household_id as householdId',
      'benefit',
      'payment_line.member_id as memberId',
      'origin_period as originPeriod',
      'kind',
      'payment_line.status as status',
      'amount_cents as cents',
      'entitled_cents as entitledCents',
      'corrects',
      'reason',
      'explanation',
    );
}

export async function insertLines(tx: Tx, listId: string, lines: readonly StoredLine[]): Promise<void> {
  const rows = lines.map(
    ({ household: _code, householdId, memberId, originPeriod, cents, entitledCents, ...line }) => ({
      ...line,
      list_id: listId,
      household_id: householdId,
      member_id: memberId,
      origin_period: originPeriod,
      amount_cents: cents,
      entitled_cents: entitledCents,
    }),
  );
  await insertRows(tx, 'payment_line', rows);
}

/** Base lines in force of other lists, paid or kept. */
const elsewhere = (db: ReadDb, except: Period) =>
  db('payment_line')
    .join('payment_list', 'payment_list.id', 'payment_line.list_id')
    .where({ benefit: BASE, live: 1 })
    .whereNot('payment_list.period', except)
    .whereIn('payment_line.status', ['PAID', 'HELD']);

export type CoveredLine = Pick<StoredLine, 'householdId' | 'originPeriod' | 'kind'>;

/** Lines of other lists that already pay or keep the base of one of these bimesters. */
export async function listCovered(
  db: ReadDb,
  periods: readonly Period[],
  except: Period,
): Promise<readonly CoveredLine[]> {
  return elsewhere(db, except)
    .whereIn('origin_period', [...periods])
    .select('household_id as householdId', 'origin_period as originPeriod', 'kind');
}
