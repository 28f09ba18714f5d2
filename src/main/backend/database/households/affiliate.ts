import type { IsoDate } from '@shared/domain/calendar';
import { insertSteps } from '../affiliation/steps';
import { noteEvents } from '../events';
import type { Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** `checkId`: of the answer that stood that day; `act`: of headquarters, where headquarters decided. */
type Affiliated = { readonly id: string; readonly checkId: string; readonly act?: string };

/** Candidates become affiliated on a date: by the check that let them pass, or by an act of headquarters. */
export async function affiliateHouseholds(
  tx: Tx,
  households: readonly Affiliated[],
  { on, newId, importId }: { readonly on: IsoDate; readonly newId: () => string; readonly importId?: string },
): Promise<void> {
  const detailsOf = ({ checkId, act }: Affiliated) => ({ on, check: checkId, ...(act === undefined ? {} : { act }) });
  for (const { id } of households) {
    await tx('household')
      .where({ id, status: 'CANDIDATE' })
      .update({ status: 'AFFILIATED', affiliation_date: on })
      .increment('revision', 1);
  }
  const { at, userId: user_id } = tx.author;
  const change = { status: 'AFFILIATED', since: on, at, user_id };
  await insertRows(
    tx,
    'household_status_change',
    households.map(({ id, act }) => ({
      id: newId(),
      household_id: id,
      reason: act === undefined ? 'ELIGIBLE' : 'HEADQUARTERS',
      ...change,
    })),
  );
  await noteEvents(
    tx,
    households.map((household) => ({
      kind: 'household.affiliated',
      householdId: household.id,
      ...(importId === undefined ? {} : { importId }),
      details: detailsOf(household),
    })),
  );
  await insertSteps(
    tx,
    households.map((household) => ({
      householdId: household.id,
      step: 'AFFILIATED',
      on,
      details: detailsOf(household),
    })),
  );
}
