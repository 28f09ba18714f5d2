import type { ClassificationConsequence } from '@shared/contract/classification';
import type { IsoDate } from '@shared/domain/calendar';
import { consequenceOf } from '@shared/domain/classification/consequences';
import { expiryOf } from '@shared/domain/classification/expiry';
import { reevaluationLastDay } from '@shared/domain/classification/requests';
import { targetsOn } from '@shared/domain/compliance/targets';
import { isAmazonIndigenous } from '@shared/domain/eligibility/place';
import { judgeSocio } from '@shared/domain/eligibility/socio';
import { defaultRuleSet } from '@shared/domain/ruleSets';
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
): Promise<ClassificationConsequence[]> {
  const failing = households.flatMap(({ before, after }) => {
    const socio = judgeSocio({ household: after, populatedCenter: after.center, on }, defaultRuleSet);
    const effect = consequenceOf(after.status, socio);
    return effect === null ? [] : [{ before, after, effect, reason: socio.code }];
  });
  const stored = await loadHouseholds(
    db,
    failing.map(({ after }) => after.code),
  );
  return failing.map(({ before, after, effect, reason }) => ({
    ...standingOf(after),
    cseBefore: before.cse,
    expiryBefore: standingOf(before).expiry,
    targetMembers: targetsOn(stored.get(after.code)?.members ?? [], on, defaultRuleSet).length,
    effect,
    reason,
    proposal: consequenceSentence(effect),
    reevaluationUntil: reevaluationOf(after),
  }));
}

const reevaluationOf = ({ cse, cseDate }: Standing) =>
  cse === 'NON_POOR' && cseDate !== null ? reevaluationLastDay(cseDate, defaultRuleSet) : null;

/** What every list shows of a household's classification. */
export function standingOf(standing: Standing) {
  const { code: household, holder, populatedCenterName, status, cse, cseDate: date } = standing;
  const { expiry, estimated } = expiryOf(standing, isAmazonIndigenous(standing.center), defaultRuleSet);
  return { household, holder, populatedCenterName, status, cse, date, expiry, expiryEstimated: estimated };
}
