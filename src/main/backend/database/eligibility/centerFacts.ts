import type { PopulatedCenterFacts } from '@shared/domain/eligibility/judgement';
import type { HouseholdFields } from '@shared/domain/households';
import { foldName } from '@shared/domain/names';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { loadOfficialCodes } from '../territory/officialCodes';

type Placed = Pick<HouseholdFields, 'ubigeo' | 'populatedCenterCode' | 'populatedCenterName'>;

/** What the catalogue knows of a household's populated centre; null where it knows none. */
export type CenterFacts = { readonly of: (household: Placed) => PopulatedCenterFacts | null };

type CenterRow = PopulatedCenterFacts & { readonly code: string; readonly name: string; readonly ubigeo: string };

/** By code; where a household names none, by the name, if the district has only one centre of that name. */
export async function loadCenters(db: ReadDb | Tx): Promise<CenterFacts> {
  const rows: CenterRow[] = await db('populated_center')
    .whereNull('official_code')
    .select('code', 'name', 'ubigeo', 'poverty_pct as povertyPct', 'native_community as nativeCommunity');
  const byCode = new Map(rows.map((row) => [row.code, row]));
  // An address of before has the provisional code of the same place.
  for (const [provisional, { code }] of await loadOfficialCodes(db)) {
    const official = byCode.get(code);
    if (official !== undefined) byCode.set(provisional, official);
  }
  const byName = groupBy(rows, ({ ubigeo, name }) => placeKey(ubigeo, name));
  const find = ({ ubigeo, populatedCenterCode, populatedCenterName }: Placed) => {
    if (populatedCenterCode !== '') return byCode.get(populatedCenterCode);
    const named = byName.get(placeKey(ubigeo, populatedCenterName)) ?? [];
    return named.length === 1 ? named[0] : undefined;
  };
  return {
    of(household) {
      const center = find(household);
      return center === undefined ? null : { povertyPct: center.povertyPct, nativeCommunity: center.nativeCommunity };
    },
  };
}

const placeKey = (ubigeo: string, name: string) => `${ubigeo} ${foldName(name)}`;
