import type { IsoDate } from '@shared/domain/calendar';
import type { DistrictIndex, DistrictRule } from '@shared/domain/territory/lists';
import type { ReadDb, Tx } from '../handles';
import { loadIndexesOn } from './districtIndexes';
import { listDistrictRules } from './districtRules';

/** What held of a district on a day; `operated` null where the office has no list for it. */
export type DistrictFacts = {
  readonly operated: boolean | null;
  /** The index that the list itself gives, else the one of the district. */
  readonly povertyPct: number | null;
  readonly rule: DistrictRule | null;
  readonly index: DistrictIndex | null;
};
export type DistrictsOn = { readonly of: (ubigeo: string) => DistrictFacts };

/** The list of a rule set and the indexes as they stood on `on`; a list that names no operated district is none. */
export async function loadDistrictsOn(db: ReadDb | Tx, ruleSet: string, on: IsoDate): Promise<DistrictsOn> {
  const rules = (await listDistrictRules(db, { ruleSet })).filter(
    ({ since, until }) => since <= on && (until === null || until > on),
  );
  const byUbigeo = new Map(rules.map((rule) => [rule.ubigeo, rule]));
  const indexes = await loadIndexesOn(db, on);
  const hasList = rules.some(({ operated }) => operated);
  return {
    of(ubigeo) {
      const rule = byUbigeo.get(ubigeo) ?? null;
      const index = indexes.get(ubigeo) ?? null;
      return {
        operated: hasList ? (rule?.operated ?? false) : null,
        povertyPct: rule?.povertyPct ?? index?.povertyPct ?? null,
        rule,
        index,
      };
    },
  };
}
