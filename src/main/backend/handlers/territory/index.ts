import type { Output } from '@shared/contract/routes';
import { ok, refuse } from '@shared/domain/result';
import { findRuleSet, RULE_SETS } from '@shared/domain/ruleSets';
import { searchKey } from '@shared/domain/names';
import { districtName, DISTRICTS, findDistrict, type District } from '@shared/domain/territory/districts';
import { noteEvent } from '../../database/events';
import { findRulesOn } from '../../database/ruleSets';
import {
  findDistrictRule,
  listDistrictRules,
  loadDistrictsOn,
  stateDistrict,
  type DistrictRule,
} from '../../database/territory/districtRules';
import type { HandlersOf } from '../../dispatch';
import { addCenter } from './addCenter';

export const territoryHandlers: HandlersOf<'territory'> = {
  'territory.districts': async ({ db, today }, { text, ruleSet, on = today(), offset, limit }) => {
    const rules = await findRulesOn(db, on, ruleSet);
    if (!rules.ok) return rules;
    const facts = await loadDistrictsOn(db, rules.value.name, on);
    const found = DISTRICTS.filter(matching(text));
    return ok({
      total: found.length,
      ruleSet: rules.value.name,
      on,
      districts: found.slice(offset, offset + limit).map((district) => ({ ...district, ...facts.of(district.inei) })),
    });
  },

  'territory.rules': async ({ db }, { ruleSet }) => {
    if (findRuleSet(ruleSet) === undefined) return refuse(unknownSet(ruleSet));
    return ok((await listDistrictRules(db, ruleSet)).map(named));
  },

  'territory.stateDistrict': (backend, input) =>
    backend.write(async (tx) => {
      const { ruleSet, ubigeo, operated, povertyPct, since } = input;
      if (findRuleSet(ruleSet) === undefined) return refuse(unknownSet(ruleSet));
      if (findDistrict(ubigeo) === undefined) return refuse({ code: 'not-found', what: ubigeo });
      const current = await findDistrictRule(tx, ruleSet, ubigeo);
      if (current !== undefined && current.since > since) {
        return refuse({ code: 'invalid-input', issues: [`since: ${current.since}`] });
      }
      const before = await stateDistrict(tx, { id: backend.newId(), ruleSet, ubigeo, operated, povertyPct, since });
      await noteEvent(tx, {
        kind: 'territory.district',
        subject: `${ruleSet} ${ubigeo}`,
        details: { before: before ?? null, after: { operated, povertyPct, since } },
      });
      return ok(named({ ruleSet, ubigeo, operated, povertyPct, since, until: null }));
    }),

  'territory.addCenter': addCenter,
};

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
