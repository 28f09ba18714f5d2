import type { Output } from '@shared/contract/routes';
import { searchKey } from '@shared/domain/names';
import { ok, refuse } from '@shared/domain/result';
import { findRuleSet, RULE_SETS } from '@shared/domain/ruleSets';
import { districtName, DISTRICTS, findDistrict, type District } from '@shared/domain/territory/districts';
import type { DistrictRule } from '@shared/domain/territory/lists';
import { chosenSet } from '@shared/domain/ruleSets/sent';
import { findRulesOn } from '../../database/ruleSets';
import { listDistrictIndexes } from '../../database/territory/districtIndexes';
import { listDistrictRules, stateDistrict } from '../../database/territory/districtRules';
import { loadDistrictsOn, type DistrictFacts } from '../../database/territory/districtsOn';
import type { Handlers } from '../../dispatch';
import { validityText } from './lists/ruleList';
import { noteDistrictRule } from './noteDistrictRule';

export const listDistricts: Handlers['territory.districts'] = async (
  { db, today },
  { text, ruleSet, on = today(), offset, limit },
) => {
  const rules = await findRulesOn(db, on, ruleSet);
  if (!rules.ok) return rules;
  const facts = await loadDistrictsOn(db, chosenSet(rules.value), on);
  const found = DISTRICTS.filter(matching(text));
  return ok({
    total: found.length,
    ruleSet: chosenSet(rules.value),
    on,
    districts: found.slice(offset, offset + limit).map((district) => withFacts(district, facts.of(district.inei))),
  });
};

export const showDistrict: Handlers['territory.district'] = async (
  { db, today },
  { ubigeo, ruleSet, on = today() },
) => {
  const rules = await findRulesOn(db, on, ruleSet);
  if (!rules.ok) return rules;
  const district = findDistrict(ubigeo);
  if (district === undefined) return refuse({ code: 'district-unknown', ubigeo });
  const facts = (await loadDistrictsOn(db, chosenSet(rules.value), on)).of(ubigeo);
  return ok({
    ruleSet: chosenSet(rules.value),
    on,
    district: withFacts(district, facts),
    index: facts.index,
    rules: (await listDistrictRules(db, { ubigeo })).map(named),
    indexes: [...(await listDistrictIndexes(db, { ubigeo }))],
  });
};

export const listRules: Handlers['territory.rules'] = async ({ db }, { ruleSet }) => {
  if (findRuleSet(ruleSet) === undefined) return refuse(unknownSet(ruleSet));
  return ok((await listDistrictRules(db, { ruleSet })).map(named));
};

/** A district is operated or not from a day on, as a person states it. */
export const stateOne: Handlers['territory.stateDistrict'] = (backend, input) =>
  backend.write(async (tx) => {
    if (findRuleSet(input.ruleSet) === undefined) return refuse(unknownSet(input.ruleSet));
    if (findDistrict(input.ubigeo) === undefined) return refuse({ code: 'district-unknown', ubigeo: input.ubigeo });
    const rule = { ...input, until: null };
    const placement = await stateDistrict(tx, rule, { id: backend.newId() });
    if (placement.kind === 'past' || placement.kind === 'overlaps') {
      const why = placement.kind === 'past' ? 'PAST' : 'OVERLAPS';
      return refuse({ code: 'validity-refused', why, held: validityText(placement.held) });
    }
    if (placement.kind !== 'same') await noteDistrictRule(tx, rule, placement, undefined);
    return ok(named(rule));
  });

const withFacts = (district: District, { operated, povertyPct }: DistrictFacts) => ({
  ...district,
  operated,
  povertyPct,
});

const unknownSet = (name: string) =>
  ({ code: 'rule-set-unknown', name, known: RULE_SETS.map((rules) => rules.name) }) as const;

const named = (rule: DistrictRule): Output<'territory.rules'>[number] => ({ ...rule, name: districtName(rule.ubigeo) });

/** Each word in the district's names, or the beginning of one of its codes. */
function matching(text: string) {
  const words = searchKey(text).split(' ').filter(Boolean);
  return ({ inei, reniec, name, province, department }: District) => {
    const key = searchKey(`${name} ${province} ${department}`);
    return words.every((word) => key.includes(word) || inei.startsWith(word) || reniec.startsWith(word));
  };
}
