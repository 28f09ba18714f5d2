import type { ReadDb } from '../handles';

/** Households whose payments somebody of the office stopped, with a reason that still holds. */
export const withheldHouseholds = async (db: ReadDb): Promise<ReadonlySet<string>> =>
  new Set(await db('payment_hold').whereNull('ended_at').pluck<string[]>('household_id'));
