import type { IsoDate, Period } from '@shared/domain/calendar';
import type { HouseholdStatus } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';
import { inSlices } from '../inSlices';

export type Interruption = {
  readonly householdId: string;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  readonly reason: string;
  readonly by: string;
};

/** Oldest first. */
export const loadInterruptions = (db: ReadDb | Tx, householdIds: readonly string[]) =>
  inSlices(householdIds, async (ids): Promise<readonly Interruption[]> =>
    db('effect_interruption')
      .leftJoin('app_user', 'app_user.id', 'effect_interruption.user_id')
      .whereIn('household_id', ids)
      .orderBy(['since', 'effect_interruption.id'])
      .select('household_id as householdId', 'since', 'until', 'reason', 'app_user.name as by'),
  );

export async function insertInterruption(
  tx: Tx,
  { householdId, ...interruption }: Omit<Interruption, 'by'> & { readonly id: string },
): Promise<void> {
  const { at, userId: user_id } = tx.author;
  await tx('effect_interruption').insert({ ...interruption, household_id: householdId, at, user_id });
}

export type Notice = {
  readonly householdId: string;
  readonly period: Period;
  readonly printedOn: IsoDate;
  readonly appealUntil: IsoDate;
};

export const loadNotices = (db: ReadDb | Tx, householdIds: readonly string[]) =>
  inSlices(householdIds, async (ids): Promise<readonly Notice[]> =>
    db('effect_notice')
      .whereIn('household_id', ids)
      .select('household_id as householdId', 'period', 'printed_on as printedOn', 'appeal_until as appealUntil'),
  );

/** Printed again it keeps the term of the first time. */
export async function insertNotices(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const { at, userId: user_id } = tx.author;
  for (const { householdId, period, printedOn, appealUntil } of notices) {
    const row = { household_id: householdId, period, printed_on: printedOn, appeal_until: appealUntil, at, user_id };
    await tx('effect_notice').insert(row).onConflict(['household_id', 'period']).ignore();
  }
}

/** Estado of a household from a day on; the day may have passed. */
export async function changeStatus(
  tx: Tx,
  change: { id: string; householdId: string; status: HouseholdStatus; since: IsoDate; reason: string },
): Promise<void> {
  const { at, userId: user_id } = tx.author;
  const { id, householdId, status, since, reason } = change;
  await tx('household').where({ id: householdId }).update({ status }).increment('revision', 1);
  await tx('household_status_change').insert({ id, household_id: householdId, status, since, reason, at, user_id });
}

/** Estado that a household had when it left; of one that left as nothing else, affiliated. */
export async function statusBeforeExit(tx: Tx, householdId: string): Promise<HouseholdStatus> {
  const row = await tx('household_status_change')
    .where({ household_id: householdId })
    .whereIn('status', ['AFFILIATED', 'SUSPENDED'])
    .orderBy([
      { column: 'since', order: 'desc' },
      { column: 'rowid', order: 'desc' },
    ])
    .first<{ status: HouseholdStatus } | undefined>('status');
  return row?.status ?? 'AFFILIATED';
}
