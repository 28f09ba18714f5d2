import type { Output } from '@shared/contract/routes';
import type { Benefit } from '@shared/domain/benefits/benefit';
import { listedCode, type BenefitDistrict } from '@shared/domain/benefits/dues';
import { listOf } from '@shared/domain/benefits/naming';
import { ok, refuse } from '@shared/domain/result';
import { RULE_SETS } from '@shared/domain/ruleSets';
import { loadBenefits, loadDistricts } from '../../database/benefits/sent';
import { findAnySet, findRulesOn } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';
import { namedHandlers } from './named';
import { schemeHandlers } from './schemes';
import { sentHandlers } from './sent';

export const benefitHandlers: HandlersOf<'benefits'> = {
  ...sentHandlers,
  ...namedHandlers,
  ...schemeHandlers,

  'benefits.list': async ({ db, today }, { ruleSet: name }) => {
    const chosen = name === undefined ? await findRulesOn(db, today()) : undefined;
    if (chosen !== undefined && !chosen.ok) return chosen;
    const rules = chosen?.value ?? (await findAnySet(db, name ?? ''));
    if (rules === undefined) {
      return refuse({ code: 'rule-set-unknown', name: name ?? '', known: RULE_SETS.map((set) => set.name) });
    }
    const districts = await loadDistricts(db);
    const benefits = (await loadBenefits(db, rules)).map((benefit) => told(benefit, districts));
    return ok({ ruleSet: rules.name, benefits });
  },
};

function told(benefit: Benefit, districts: readonly BenefitDistrict[]): Output<'benefits.list'>['benefits'][number] {
  const { condition, where, listedAs: _listedAs, ...shown } = benefit;
  const own = districts.filter((one) => one.benefit === listedCode(benefit));
  return {
    ...shown,
    condition: condition.code,
    list: listOf({ condition, where }),
    districts: where === 'LISTED_DISTRICTS' ? own.map(({ ubigeo, since, until }) => ({ ubigeo, since, until })) : null,
  };
}
