import type { Output } from '@shared/contract/routes';
import { checkPlace } from '@shared/domain/eligibility/checkEligibility';
import { searchKey } from '@shared/domain/names';
import { ok, refuse } from '@shared/domain/result';
import { chosenSet } from '@shared/domain/ruleSets/sent';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { findRulesOn } from '../../database/ruleSets';
import { countHouseholds, findCenter, listCenters, type Center } from '../../database/territory/centers';
import { loadDistrictsOn } from '../../database/territory/districtsOn';
import type { Handlers } from '../../dispatch';
import { gateAnswer } from '../eligibility';

type Shown = Output<'territory.centers'>['centers'][number];

export const listPlaces: Handlers['territory.centers'] = async ({ db }, { text, ubigeo, offset, limit }) => {
  const all = await listCenters(db, ubigeo);
  const formerCodes = formerCodesOf(all);
  const found = all
    .filter(({ officialCode }) => officialCode === null)
    .map((center) => ({ ...center, formerCodes: formerCodes.get(center.code) ?? [] }))
    .filter(matching(text));
  return ok({ total: found.length, centers: await withHouseholds(db, found.slice(offset, offset + limit)) });
};

/** Why the geographic gate says what it says for whoever lives in a centre, found by either of its codes. */
export const explainPlace: Handlers['territory.explain'] = async ({ db, today }, { code, ruleSet, on = today() }) => {
  const rules = await findRulesOn(db, on, ruleSet);
  if (!rules.ok) return rules;
  const named = await findCenter(db, code);
  const center = named?.officialCode == null ? named : await findCenter(db, named.officialCode);
  if (center === undefined) return refuse({ code: 'center-absent', center: code });
  const { operated, povertyPct } = (await loadDistrictsOn(db, chosenSet(rules.value), on)).of(center.ubigeo);
  const gate = checkPlace(
    {
      household: { nativeCommunity: center.nativeCommunity },
      populatedCenter: center,
      districtOperated: operated,
      districtPovertyPct: povertyPct,
    },
    rules.value,
  );
  const former = formerCodesOf(await listCenters(db, center.ubigeo)).get(center.code) ?? [];
  const [shown] = await withHouseholds(db, [{ ...center, formerCodes: former }]);
  if (shown === undefined) throw new Error('one centre was asked for');
  return ok({ center: shown, ruleSet: chosenSet(rules.value), on, gate: gateAnswer(gate) });
};

type WithCodes = Center & { readonly formerCodes: readonly string[] };

const formerCodesOf = (centers: readonly Center[]): ReadonlyMap<string, readonly string[]> => {
  const former = centers.filter(({ officialCode }) => officialCode !== null);
  const groups = groupBy(former, ({ officialCode }) => officialCode ?? '');
  return new Map([...groups].map(([official, group]) => [official, group.map(({ code }) => code)]));
};

async function withHouseholds(db: ReadDb, centers: readonly WithCodes[]): Promise<Shown[]> {
  const counts = await countHouseholds(
    db,
    centers.map(({ code }) => code),
  );
  return centers.map(({ officialCode: _none, formerCodes, ...center }) => ({
    ...center,
    formerCodes: [...formerCodes],
    households: counts.get(center.code) ?? 0,
  }));
}

/** Each word in the centre's names, or the beginning of one of its codes. */
function matching(text: string) {
  const words = searchKey(text).split(' ').filter(Boolean);
  return ({ name, nativeCommunity, indigenousPeople, code, formerCodes }: WithCodes) => {
    const key = searchKey(`${name} ${nativeCommunity} ${indigenousPeople}`);
    return words.every(
      (word) => key.includes(word) || code.startsWith(word) || formerCodes.some((former) => former.startsWith(word)),
    );
  };
}
