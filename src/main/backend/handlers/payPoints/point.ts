import type { Problem } from '@shared/contract/problems';
import { findCenter, type Center } from '@shared/domain/leaders/zones';
import { servedTwice, type PayPointObstacle } from '@shared/domain/payPoints/payPoint';
import { ok, refuse, type Result } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findAccount } from '../../database/households/accounts';
import { findHousehold } from '../../database/households/loadHouseholds';
import { listKnownCenters } from '../../database/leaders/zones';
import {
  endPayPoint,
  insertPayPoint,
  loadPayPoints,
  putCenters,
  putHouseholds,
  type StoredPayPoint,
} from '../../database/payPoints/payPoints';
import type { Handlers } from '../../dispatch';

/** A new pay point with the centres it serves from its first day on. */
export const addPayPoint: Handlers['payPoints.add'] = (backend, { payPoint: code, centers: wanted, ...stated }) =>
  backend.write(async (tx) => {
    const known = await loadPayPoints(tx);
    if (known.some((one) => one.code === code)) return refuse(notPossible('KNOWN', code, code));
    const centers = await centersOf(tx, wanted);
    if (!centers.ok) return centers;
    const point = { code, ...stated, lastDay: null, centers: centers.value, households: [] };
    const taken = servedTwice(point, known);
    if (taken !== undefined) return refuse(notPossible('CENTER_TAKEN', taken.what, taken.point));
    const id = backend.newId();
    await insertPayPoint(tx, { id, code, ...stated });
    await putCenters(tx, { pointId: id, since: stated.since }, centers.value, backend.newId);
    const names = centers.value.map(({ name }) => name);
    await noteEvent(tx, { kind: 'payPoint.added', subject: code, details: { ...stated, centers: names } });
    return ok({ payPoint: code, name: stated.name });
  });

/** From today on (from its first day where that is to come) it serves what is given; what is not given stays. */
export const serve: Handlers['payPoints.serve'] = (backend, { payPoint: code, ...given }) =>
  backend.write(async (tx) => {
    const found = await findInUse(tx, code);
    if (!found.ok) return found;
    const { point, others } = found.value;
    const today = backend.today();
    const served = { pointId: point.id, since: point.since > today ? point.since : today };
    if (given.centers !== undefined) {
      const centers = await centersOf(tx, given.centers);
      if (!centers.ok) return centers;
      const taken = servedTwice({ ...point, centers: centers.value }, others);
      if (taken !== undefined) return refuse(notPossible('CENTER_TAKEN', taken.what, taken.point));
      await putCenters(tx, served, centers.value, backend.newId);
    }
    if (given.households !== undefined) {
      const ids = await householdsOf(tx, given.households, point);
      if (!ids.ok) return ids;
      await putHouseholds(tx, served, ids.value, backend.newId);
    }
    await noteEvent(tx, { kind: 'payPoint.serves', subject: code, details: given });
    return ok({ payPoint: code, name: point.name });
  });

/** Its last day; it stays in the directory. */
export const endPayPointOf: Handlers['payPoints.end'] = (backend, { payPoint: code, lastDay, reason }) =>
  backend.write(async (tx) => {
    const found = await findInUse(tx, code);
    if (!found.ok) return found;
    const { point } = found.value;
    if (lastDay < point.since) return refuse(notPossible('ORDER', lastDay, code));
    await endPayPoint(tx, point.id, { lastDay, reason });
    await noteEvent(tx, { kind: 'payPoint.ended', subject: code, details: { lastDay, reason } });
    return ok({});
  });

type InUse = { readonly point: StoredPayPoint; readonly others: readonly StoredPayPoint[] };

/** One to which nobody gave a last day. */
export async function findInUse(tx: Tx, code: string): Promise<Result<InUse, Problem>> {
  const known = await loadPayPoints(tx);
  const point = known.find((one) => one.code === code);
  if (point === undefined) return refuse({ code: 'not-found', what: code });
  if (point.lastDay !== null) return refuse(notPossible('ENDED', code, code));
  return ok({ point, others: known.filter((one) => one !== point) });
}

async function centersOf(tx: Tx, wanted: readonly string[]): Promise<Result<readonly Center[], Problem>> {
  const known = wanted.length === 0 ? [] : await listKnownCenters(tx);
  const centers = new Map<string, Center>();
  for (const word of wanted) {
    const center = findCenter(word, known);
    if (typeof center === 'string') return refuse(notPossible(center, word, ''));
    centers.set(`${center.code} ${center.name}`, center);
  }
  return ok([...centers.values()]);
}

/** A household that is paid in another mode does not collect there. */
async function householdsOf(
  tx: Tx,
  codes: readonly string[],
  { paymentMode, code }: StoredPayPoint,
): Promise<Result<readonly string[], Problem>> {
  const ids = new Set<string>();
  for (const wanted of codes) {
    const household = await findHousehold(tx, wanted);
    if (household === undefined) return refuse({ code: 'not-found', what: wanted });
    const account = await findAccount(tx, household.id);
    if (account !== undefined && account.paymentMode !== paymentMode) {
      return refuse(notPossible('OTHER_MODE', wanted, code));
    }
    ids.add(household.id);
  }
  return ok([...ids]);
}

/** `what`: the centre, household or day; `payPoint`: the point it is about or whose it is already. */
export const notPossible = (why: PayPointObstacle, what: string, payPoint: string): Problem => ({
  code: 'pay-point-not-possible',
  why,
  what,
  payPoint,
});
