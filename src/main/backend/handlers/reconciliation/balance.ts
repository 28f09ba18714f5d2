import type { Output } from '@shared/contract/routes';
import { amountsOf, balanceOf, missingIn, standingOf } from '@shared/domain/reconciliation/balance';
import type { AnsweredHousehold } from '@shared/domain/reconciliation/answered';
import { ok, refuse } from '@shared/domain/result';
import type { ReadDb, Tx } from '../../database/handles';
import type { StoredList } from '../../database/payments/lists';
import { loadAnswers } from '../../database/reconciliation/answers';
import { lastReasons } from '../../database/reconciliation/lastReasons';
import { listStates, listStories } from '../../database/reconciliation/stories';
import type { HandlersOf } from '../../dispatch';
import { getList } from './list';

export type Listed = Output<'reconciliation.households'>['rows'][number];

type Names = 'reconciliation.balance' | 'reconciliation.households' | 'reconciliation.ofHousehold';
export const balanceHandlers: Pick<HandlersOf<'reconciliation'>, Names> = {
  'reconciliation.balance': async ({ db }, { period }) => {
    const list = await getList(db, period);
    if (!list.ok) return list;
    if (list.value.approvedAt === null) return refuse({ code: 'list-not-approved', period });
    return ok(balanceShown(list.value, (await loadAnswers(db, list.value.id)).households));
  },

  'reconciliation.households': async ({ db }, { period, standing, offset, limit }) => {
    const list = await getList(db, period);
    if (!list.ok) return list;
    const { households } = await loadAnswers(db, list.value.id);
    const rows = await listedIn(db, list.value.id, households);
    const asked = standing === undefined ? rows : rows.filter((row) => row.standing === standing);
    return ok({ total: asked.length, rows: asked.slice(offset, offset + limit) });
  },

  'reconciliation.ofHousehold': async ({ db }, { code }) => ok([...(await listStories(db, code))]),
};

export function balanceShown(list: StoredList, households: readonly AnsweredHousehold[]) {
  const { sums, counts } = balanceOf(households, list);
  const missing = { sum: missingIn(sums), count: missingIn(counts) };
  return { period: list.period, status: list.status, sums, counts, missing };
}

/** Households whose money is somewhere; one that is owed nothing by the list is not among them. */
export async function listedIn(
  db: ReadDb | Tx,
  listId: string,
  households: readonly AnsweredHousehold[],
): Promise<readonly Listed[]> {
  const reasons = await lastReasons(db, listId);
  const states = await listStates(db, listId);
  return households.flatMap((one): Listed[] => {
    const standing = standingOf(one);
    if (standing === null) return [];
    const { household, holder, document, center } = one;
    const last = one.told.at(-1);
    const told = { result: last?.result ?? '', on: last?.on ?? null, reason: reasons.get(one.householdId) ?? '' };
    return [
      {
        household,
        holder,
        document,
        center,
        standing,
        ...amountsOf(one),
        states: states.get(one.householdId) ?? [],
        ...told,
      },
    ];
  });
}
