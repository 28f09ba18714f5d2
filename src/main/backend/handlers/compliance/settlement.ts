import type { Period } from '@shared/domain/calendar';
import type { Problem } from '@shared/contract/problems';
import { WITHHOLDING } from '@shared/domain/compliance/duties';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import type { ReadDb, Tx } from '../../database/handles';
import { findPeriod, type StoredPeriod } from '../../database/periods';
import { findJudged, listJudged, loadResults, type SettledHousehold } from '../../database/results';
import { findInScope, listScope, type ScopedHousehold } from '../../database/scope';
import { changeCount } from '../../database/sqlite/changeCount';
import type { JobContext } from '../../jobs/job';
import { judgePending } from './pending';
import { inBatches, settle, startSettling, type SettlingContext } from './settle';

/** What every household of a bimester comes to. */
export type Settlement = {
  readonly period: StoredPeriod;
  readonly households: readonly SettledHousehold[];
  readonly facilities: FacilityDirectory;
  /** `changeCount` of the registry it was computed from. */
  readonly changes: number;
};

/** The frozen duties to be read: a payment list asks only for those that withhold a payment, a tenth of them. */
type Asked = 'all' | 'withholding';

// One a registry: the screens of a bimester ask again and again while nothing changes.
const newest = new WeakMap<ReadDb, Settlement>();

/**
 * Every household of a bimester: computed while it is open, as frozen once it is closed; households left pending are
 * computed until their rows are settled (decisions §4e).
 */
export async function settlementOf(
  backend: Backend,
  code: Period,
  job: JobContext,
  asked: Asked = 'all',
): Promise<Result<Settlement, Problem>> {
  const period = await findPeriod(backend.db, code);
  if (period === undefined) return refuse({ code: 'not-found', what: code });
  const known = newest.get(backend.db);
  const changes = await changeCount(backend.db);
  if (known?.period.code === code && known.changes === changes) return ok(known);

  const context = await startSettling(backend.db, period);
  const scope = await (period.status === 'OPEN' ? listScope : listJudged)(backend.db, period);
  const households = await settled(backend.db, context, scope, job, asked);
  const settlement = { period, households, facilities: context.facilities, changes };
  if ((await changeCount(backend.db)) !== changes) return settlementOf(backend, code, job, asked);
  if (asked === 'all') newest.set(backend.db, settlement);
  return ok(settlement);
}

/** One household of a bimester, without computing the others. */
export async function settlementOfHousehold(
  backend: Backend,
  code: Period,
  householdCode: string,
  job: JobContext,
): Promise<Result<Settlement, Problem>> {
  const { db } = backend;
  const period = await findPeriod(db, code);
  if (period === undefined) return refuse({ code: 'not-found', what: code });
  const changes = await changeCount(db);
  const household = await (period.status === 'OPEN' ? findInScope : findJudged)(db, period, householdCode);
  if (household === undefined) return refuse({ code: 'not-found', what: householdCode });
  const context = await startSettling(db, period);
  const households = await settled(db, context, [household], job);
  return ok({ period, households, facilities: context.facilities, changes });
}

/** How often what was computed may be overtaken by somebody's writing before it is written itself. */
const ATTEMPTS = 5;

/** Computes outside the transaction and writes inside it, where nothing was written in between; else computes once more. */
export async function writeSettled<Found extends { readonly settlement: Settlement }, Value>(
  backend: Backend,
  find: () => Promise<Result<Found, Problem>>,
  write: (tx: Tx, found: Found) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (!found.ok) return found;
    const { period, changes } = found.value.settlement;
    let isCurrent = true;
    const written = await backend.write(async (tx) => {
      isCurrent = (await changeCount(tx)) === changes;
      return isCurrent ? write(tx, found.value) : refuse({ code: 'registry-changed', what: period.code });
    });
    if (isCurrent || attempt === ATTEMPTS) return written;
  }
}

/** These households judged anew, each once. */
export async function settlementOfThese(
  { db }: Backend,
  { period }: Settlement,
  households: readonly SettledHousehold[],
  job: JobContext,
) {
  const once = [...new Map(households.map((household) => [household.id, household])).values()];
  return settle(db, await startSettling(db, period), once, job);
}

async function settled(
  db: ReadDb,
  context: SettlingContext,
  scope: readonly ScopedHousehold[],
  job: JobContext,
  asked: Asked = 'all',
) {
  if (context.period.status === 'OPEN') return settle(db, context, scope, job);
  const states = asked === 'all' ? undefined : WITHHOLDING;
  const frozen: SettledHousehold[] = [];
  for await (const batch of inBatches(scope, job)) {
    frozen.push(...(await loadResults(db, context.period.code, batch, states)));
  }
  const blocked = new Set(frozen.filter(({ result }) => result === 'BLOCKED').map(({ id }) => id));
  if (blocked.size === 0) return frozen;
  const pending = await judgePending(
    db,
    context,
    scope.filter(({ id }) => blocked.has(id)),
    job,
  );
  const byId = new Map(pending.map((household) => [household.id, household]));
  return frozen.map((household) => byId.get(household.id) ?? household);
}
