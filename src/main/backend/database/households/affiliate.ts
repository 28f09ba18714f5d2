import type { IsoDate } from '@shared/domain/calendar';
import { noteEvents } from '../events';
import type { Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

type Affiliated = { readonly id: string; readonly checkId: string };

/** Candidates become affiliated on a date, each by the check that let it pass. */
export async function affiliateHouseholds(
  tx: Tx,
  households: readonly Affiliated[],
  { on, newId }: { readonly on: IsoDate; readonly newId: () => string },
): Promise<void> {
  for (const { id } of households) {
    await tx('household')
      .where({ id, status: 'CANDIDATE' })
      .update({ status: 'AFFILIATED', affiliation_date: on })
      .increment('revision', 1);
  }
  const { at, userId: user_id } = tx.author;
  const change = { status: 'AFFILIATED', since: on, reason: 'ELIGIBLE', at, user_id };
  await insertRows(
    tx,
    'household_status_change',
    households.map(({ id }) => ({ id: newId(), household_id: id, ...change })),
  );
  await noteEvents(
    tx,
    households.map(({ id, checkId }) => ({
      kind: 'household.affiliated',
      householdId: id,
      details: { on, check: checkId },
    })),
  );
}
