import type { Problem } from '@shared/contract/problems';
import { overlaps, type LeaderObstacle, type Term } from '@shared/domain/leaders/terms';
import { findCenter, zoneFault, type Center } from '@shared/domain/leaders/zones';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Tx } from '../../database/handles';
import type { Leader } from '../../database/leaders/leaders';
import { listKnownCenters } from '../../database/leaders/zones';

export const notPossible = (why: LeaderObstacle, what: string, leader = ''): Problem => ({
  code: 'leader-not-possible',
  why,
  what,
  leader,
});

type Wanted = { readonly centers: readonly string[]; readonly households: readonly string[] };
export type FoundZone = { readonly centers: readonly Center[]; readonly householdIds: readonly string[] };

/** The zone as the registry knows its pieces, if nobody in office in the same term has any of them. */
export async function zoneOf(
  tx: Tx,
  wanted: Wanted,
  term: Term,
  others: readonly Leader[],
): Promise<Result<FoundZone, Problem>> {
  const centers = await centersOf(tx, wanted.centers);
  if (!centers.ok) return centers;
  const codes = [...new Set(wanted.households)];
  const households: { id: string; code: string }[] = await tx('household').whereIn('code', codes).select('id', 'code');
  const absent = codes.find((code) => households.every((household) => household.code !== code));
  if (absent !== undefined) return refuse({ code: 'not-found', what: absent });
  const fault = zoneFault(
    { centers: centers.value, households: codes },
    others.filter((other) => overlaps(term, other)),
  );
  if (fault !== undefined) return refuse(notPossible(fault.why, fault.what, fault.leader));
  return ok({ centers: centers.value, householdIds: households.map(({ id }) => id) });
}

async function centersOf(tx: Tx, wanted: readonly string[]): Promise<Result<readonly Center[], Problem>> {
  if (wanted.length === 0) return ok([]);
  const known = await listKnownCenters(tx);
  const found = new Map<string, Center>();
  for (const one of wanted) {
    const center = findCenter(one, known);
    if (typeof center === 'string') return refuse(notPossible(center, one));
    found.set(`${center.code} ${center.name}`, center);
  }
  return ok([...found.values()]);
}
