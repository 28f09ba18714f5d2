import type { ClassificationConsequence } from '@shared/contract/classification';
import type { IsoDate } from '@shared/domain/calendar';
import { consequenceOf } from '@shared/domain/classification/consequences';
import { expiryOf } from '@shared/domain/classification/expiry';
import { reevaluationLastDay } from '@shared/domain/classification/requests';
import { targetsOn } from '@shared/domain/compliance/targets';
import { isAmazonIndigenous } from '@shared/domain/eligibility/place';
import { judgeSocio } from '@shared/domain/eligibility/socio';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { consequenceSentence } from '@shared/messages/classification';
import type { ReadDb } from '../../database/handles';
import type { Standing } from '../../database/classification/standings';
import { loadHouseholds } from '../../database/households/loadHouseholds';

/** A household as it stands and as it would stand. */
export type Foreseen = { readonly before: Standing; readonly after: Standing };

/** Those whose classification would not pass on `on`, each with what would follow; nothing is written. */
export async function foresee(
  db: ReadDb,
  households: readonly Foreseen[],
  on: IsoDate,
  rules: RuleSet,
): Promise<ClassificationConsequence[]> {
  const failing = households.flatMap(({ before, after }) => {
    const socio = judgeSocio({ household: after, populatedCenter: after.center, on }, rules);
    const effect = consequenceOf(after.status, socio);
    return effect === null ? [] : [{ before, after, effect, reason: socio.code }];
  });
  const stored = await loadHouseholds(
    db,
    failing.map(({ after }) => after.code),
  );
  return failing.map(({ before, after, effect, reason }) => ({
    ...standingOf(after, rules),
    cseBefore: before.cse,
    expiryBefore: standingOf(before, rules).expiry,
    targetMembers: targetsOn(stored.get(after.code)?.members ?? [], on, rules).length,
    effect,
    reason,
    proposal: consequenceSentence(effect),
    reevaluationUntil: reevaluationOf(after, rules),
  }));
}

const reevaluationOf = ({ cse, cseDate }: Standing, rules: RuleSet) =>
  cse === 'NON_POOR' && cseDate !== null ? reevaluationLastDay(cseDate, rules) : null;

/** What every list shows of a household's classification. */
export function standingOf(standing: Standing, rules: RuleSet) {
  const { code: household, holder, populatedCenterName, status, cse, cseDate: date } = standing;
  const { expiry, estimated } = expiryOf(standing, isAmazonIndigenous(standing.center), rules);
  return { household, holder, populatedCenterName, status, cse, date, expiry, expiryEstimated: estimated };
}
