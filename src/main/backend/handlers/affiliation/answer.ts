import type { Parsed } from '@shared/contract/routes';
import { nextStep } from '@shared/domain/affiliation/steps';
import { ok, refuse } from '@shared/domain/result';
import { loadStandings } from '../../database/affiliation/steps';
import type { Tx } from '../../database/handles';
import type { Handlers } from '../../dispatch';
import { dateProblem } from '../assemblies/common';
import { judgeDecisions, writeDecisions } from './decide';

/** Headquarters' answer to proposals: whoever cannot be done is named, and the others are done all the same. */
export const answerProposals: Handlers['affiliation.answer'] = (backend, { codes, ...given }) =>
  backend.write(async (tx) => {
    const wrong = dateProblem(given.on, { today: backend.today() });
    if (wrong !== undefined) return refuse(wrong);
    const asked = codes === 'all' ? await sentOnes(tx, given.decision) : [...new Set(codes)];
    const judged = await judgeDecisions(
      tx,
      backend,
      asked.map((household) => ({ household, ...given })),
    );
    if (!judged.ok) return judged;
    await writeDecisions(tx, judged.value, { newId: backend.newId });
    return ok({
      done: judged.value.ready.map(({ decision }) => decision.household),
      refused: [...judged.value.refused],
    });
  });

async function sentOnes(tx: Tx, decision: Parsed<'affiliation.answer'>['decision']): Promise<readonly string[]> {
  const action = decision === 'CONFIRMED' ? 'CONFIRM' : 'REFUSE';
  const all = await loadStandings(tx, 'candidates');
  return all.filter(({ state }) => nextStep(state, action) !== undefined).map(({ code }) => code);
}
