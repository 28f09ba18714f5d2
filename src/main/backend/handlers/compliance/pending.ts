import type { ReadDb } from '../../database/handles';
import type { SettledHousehold } from '../../database/results';
import type { ScopedHousehold } from '../../database/scope';
import { changeCount } from '../../database/sqlite/changeCount';
import type { JobContext } from '../../jobs/job';
import { settle, type SettlingContext } from './settle';

type Judged = {
  /** Bimester and households, and `changeCount` of the registry they were judged from. */
  readonly asked: string;
  readonly households: readonly SettledHousehold[];
};

// One a registry: a payment list asks whether any is settled now, and then what the others are.
const newest = new WeakMap<ReadDb, Judged>();

/** Households left pending by a close, as they are judged now (decisions §4e). */
export async function judgePending(
  db: ReadDb,
  context: SettlingContext,
  scope: readonly ScopedHousehold[],
  job: JobContext,
): Promise<readonly SettledHousehold[]> {
  const ids = scope.map(({ id }) => id).toSorted();
  const asked = [context.period.code, await changeCount(db), ...ids].join(' ');
  const known = newest.get(db);
  if (known?.asked === asked) return known.households;
  const households = await settle(db, context, scope, job);
  newest.set(db, { asked, households });
  return households;
}
