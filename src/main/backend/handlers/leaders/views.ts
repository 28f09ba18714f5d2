import type { ListedLeader } from '@shared/contract/leaders';
import type { IsoDate } from '@shared/domain/calendar';
import { isInOffice } from '@shared/domain/leaders/terms';
import { ok, refuse } from '@shared/domain/result';
import type { ReadDb, Tx } from '../../database/handles';
import { loadLeaders, type Leader } from '../../database/leaders/leaders';
import { leadersByHousehold, listFamilies } from '../../database/leaders/zones';
import type { Handlers } from '../../dispatch';

export const listLeaders: Handlers['leaders.list'] = async ({ db, today }, { all }) => {
  const leaders = await loadLeaders(db);
  const shown = all ? leaders : leaders.filter(({ lastDay }) => lastDay === null || lastDay >= today());
  const families = await countFamilies(db, leaders, today());
  return ok(shown.map((leader) => listed(leader, families, today())));
};

/** Who lives in her zone today: how to reach them, and nothing else of them. */
export const showFamilies: Handlers['leaders.families'] = async ({ db, today }, { leader: code }) => {
  const leaders = await loadLeaders(db);
  const leader = leaders.find((one) => one.leader === code);
  if (leader === undefined) return refuse({ code: 'not-found', what: code });
  const leaderOf = await leadersByHousehold(db, leaders, today());
  const families = (await listFamilies(db))
    .filter(({ household }) => leaderOf.get(household) === code)
    .map(({ centerCode: _code, centerName: center, ...family }) => ({ ...family, center }));
  return ok({ leader: listed(leader, new Map([[code, families.length]]), today()), families });
};

/** Households of each zone. */
export async function countFamilies(
  db: ReadDb | Tx,
  leaders: readonly Leader[],
  today: IsoDate,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const leader of (await leadersByHousehold(db, leaders, today)).values()) {
    counts.set(leader, (counts.get(leader) ?? 0) + 1);
  }
  return counts;
}

function listed(
  { id: _id, memberId: _memberId, ...leader }: Leader,
  families: ReadonlyMap<string, number>,
  today: IsoDate,
): ListedLeader {
  return {
    ...leader,
    centers: leader.centers.map((center) => ({ ...center })),
    households: [...leader.households],
    inOffice: isInOffice(leader, today),
    families: families.get(leader.leader) ?? 0,
  };
}
