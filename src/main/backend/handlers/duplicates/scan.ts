import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import type { LikelyDuplicate } from '@shared/domain/duplicates/person';
import { ok } from '@shared/domain/result';
import { listDecisions, type StoredDecision, type StoredPerson } from '../../database/duplicates';
import type { Handlers } from '../../dispatch';
import { pairKey, pairOf } from './evidence';
import { preparePeople, runScan } from './people';

/** Everybody against everybody, with what was decided about each pair on the evidence of today. */
export const scanRegistry: Handlers['duplicates.scan'] = async ({ db }, { show }, job) => {
  const found = await runScan(await preparePeople(db, job), job);
  const decisions = new Map((await listDecisions(db)).map((decision) => [pairKey(decision), decision]));
  const told = found.map((pair) => answerOf(pair, decisions));
  return ok(show === 'all' ? told : told.filter(isOpen));
};

const isOpen = ({ decision }: LikelyDuplicateAnswer) => decision === null || decision.decision === 'UNSURE';

function answerOf(
  { a, b, score, reasons }: LikelyDuplicate<StoredPerson>,
  decisions: ReadonlyMap<string, StoredDecision>,
): LikelyDuplicateAnswer {
  const pair = pairOf(a, b);
  const known = decisions.get(pairKey(pair));
  return {
    a: { household: a.household, member: a.member },
    b: { household: b.household, member: b.member },
    score,
    reasons: reasons.map((reason) => ({ ...reason })),
    decision:
      known === undefined || known.evidence !== pair.evidence
        ? null
        : { decision: known.decision, note: known.note, at: known.at, by: known.by },
  };
}
