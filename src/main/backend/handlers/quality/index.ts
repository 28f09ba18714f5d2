import { invariantOf, INVARIANT_NUMBERS, type Breach, type Invariant } from '@shared/domain/quality/breaches';
import { ok } from '@shared/domain/result';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { affiliatedWhole } from '../../database/quality/affiliated';
import { attendancePossible, controlsPossible } from '../../database/quality/evidence';
import { historyWhole } from '../../database/quality/history';
import type { Rule } from '../../database/quality/inspection';
import { paidAsComplied, universalGrantOnce } from '../../database/quality/payments';
import { livesPossible } from '../../database/quality/people';
import { personsOnce } from '../../database/quality/persons';
import { centersInDistrict } from '../../database/quality/places';
import { breachesStated, closedStays } from '../../database/quality/results';
import { findRulesOn } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';
import { pause } from '../../jobs/job';
import { monthsJudged } from './closedMonths';
import { listsWhole } from './lists';

const invariantsBy = (rules: RuleSet): Readonly<Record<Invariant, Rule>> => ({
  1: personsOnce,
  2: affiliatedWhole(rules),
  3: centersInDistrict,
  4: monthsJudged,
  5: closedStays,
  6: listsWhole,
  7: breachesStated,
  8: paidAsComplied,
  9: universalGrantOnce,
  10: livesPossible,
  11: controlsPossible,
  12: attendancePossible,
  13: historyWhole,
});

export const qualityHandlers: HandlersOf<'quality'> = {
  'quality.check': async (backend, { limit }, job) => {
    const rules = await findRulesOn(backend.db, backend.today());
    if (!rules.ok) return rules;
    const invariants = invariantsBy(rules.value);
    const found: (readonly Breach[])[] = [];
    for (const number of INVARIANT_NUMBERS) {
      const here = () => pause(job, found.length, INVARIANT_NUMBERS.length, 'checking');
      found.push(await invariants[number]({ db: backend.db, today: backend.today(), pause: here }));
    }
    return ok({
      on: backend.today(),
      invariants: INVARIANT_NUMBERS.map((invariant, index) => ({ invariant, breaches: found[index]?.length ?? 0 })),
      breaches: found
        .flatMap((breaches) => breaches.slice(0, limit ?? undefined))
        .map((breach) => ({ invariant: invariantOf(breach.code), ...breach })),
    });
  },
};
