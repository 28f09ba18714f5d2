import { nextCardSteps, stateAfter } from '@shared/domain/cards/card';
import { ok, refuse } from '@shared/domain/result';
import { listCardSteps, listWithoutCard } from '../../database/cards/cards';
import { findHousehold } from '../../database/households/loadHouseholds';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { analyseBank } from './analyseBank';
import { bankImportOf } from './bankImport';
import { exportBank } from './exportBank';
import { recordStep } from './record';

export const cardHandlers: HandlersOf<'cards'> = {
  'cards.ofHousehold': async ({ db }, { household: code }) => {
    const household = await findHousehold(db, code);
    if (household === undefined) return refuse({ code: 'not-found', what: code });
    const steps = await listCardSteps(db, household.id);
    const [last] = steps;
    const state = last === undefined ? 'NONE' : stateAfter(last.step);
    const delivered = state === 'ENDED' ? undefined : steps.find(({ step }) => step === 'DELIVERED');
    const next = [...nextCardSteps(state)];
    return ok({ state, since: last?.day ?? null, last4: delivered?.last4 ?? '', next, steps });
  },
  'cards.record': recordStep,
  'cards.export': exportBank,
  'cards.analyse': (backend, { file }, job) =>
    analyseFile(backend, bankImportOf(backend), file.path, job, (content) => analyseBank(backend, content, job)),
  'cards.apply': (backend, input, job) => applyAnalysis(backend, bankImportOf(backend), input, job),
  'cards.without': async ({ db }) => ok([...(await listWithoutCard(db))]),
};
