import type { HoldReason } from '@shared/domain/payments/holdReasons';
import type { Period } from '@shared/domain/calendar';
import type { ReadDb, Tx } from '../handles';

/** Households whose payments somebody of the office stopped, with a reason that still holds. */
export const withheldHouseholds = async (db: ReadDb): Promise<ReadonlySet<string>> =>
  new Set(await db('payment_hold').whereNull('ended_at').pluck<string[]>('household_id'));

/** Retención in force. */
export type Hold = {
  readonly household: string;
  readonly reason: HoldReason;
  readonly note: string;
  readonly at: string;
  readonly by: string;
};

export const listHolds = (db: ReadDb): Promise<Hold[]> =>
  db('payment_hold')
    .join('household', 'household.id', 'payment_hold.household_id')
    .join('app_user', 'app_user.id', 'payment_hold.user_id')
    .whereNull('ended_at')
    .orderBy('household.code')
    .select('household.code as household', 'reason', 'note', 'payment_hold.at as at', 'app_user.name as by');

export async function isWithheld(db: ReadDb | Tx, householdId: string): Promise<boolean> {
  return (
    (await db('payment_hold').where({ household_id: householdId }).whereNull('ended_at').first('id')) !== undefined
  );
}

export type NewHold = {
  readonly id: string;
  readonly householdId: string;
  readonly reason: HoldReason;
  readonly note: string;
};

export async function insertHold(tx: Tx, { id, householdId, reason, note }: NewHold): Promise<void> {
  const { at, userId } = tx.author;
  await tx('payment_hold').insert({ id, household_id: householdId, reason, note, at, user_id: userId });
}

export async function endHold(tx: Tx, householdId: string, note: string): Promise<void> {
  const { at, userId } = tx.author;
  const ended = { ended_at: at, ended_by: userId, ended_note: note };
  await tx('payment_hold').where({ household_id: householdId }).whereNull('ended_at').update(ended);
}

/** Lists not yet approved that name the household: what they say of it no longer holds. */
export const openListsOf = (db: ReadDb | Tx, householdId: string): Promise<{ id: string; period: Period }[]> =>
  db('payment_list')
    .whereIn('status', ['CALCULATED', 'IN_REVIEW'])
    .whereIn('id', db('payment_line').where({ household_id: householdId }).select('list_id'))
    .orderBy('period')
    .select('id', 'period');
