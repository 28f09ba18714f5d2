import type { ClassificationConsequence } from '@shared/contract/classification';
import { ok } from '@shared/domain/result';
import { loadStandings } from '../../database/classification/standings';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { analyseAnswers } from './analyseAnswers';
import { classifyCommunity, listCommunities } from './communities';
import { foresee, type Foreseen } from './foresee';
import { recordAnswer, showHousehold } from './history';
import { listExpiring, listLetters, noteLetters } from './queue';
import { listRequests, noteStep, openRequest } from './requests';
import { sisfohImport } from './sisfohImport';

export const classificationHandlers: HandlersOf<'classification'> = {
  'classification.analyse': async (backend, { file }, job) => {
    let foreseen: readonly Foreseen[] = [];
    const analysed = await analyseFile(backend, sisfohImport, file.path, job, (content) =>
      analyseAnswers(backend, content, job, (households) => {
        foreseen = households;
      }),
    );
    if (!analysed.ok) return analysed;
    const consequences: ClassificationConsequence[] = await foresee(backend.db, foreseen, backend.today());
    return ok({ ...analysed.value, consequences });
  },

  'classification.apply': (backend, input, job) => applyAnalysis(backend, sisfohImport, input, job),

  'classification.consequences': async ({ db, today }) => {
    const active = (await loadStandings(db)).filter(({ status }) => status === 'AFFILIATED' || status === 'SUSPENDED');
    return ok(
      await foresee(
        db,
        active.map((one) => ({ before: one, after: one })),
        today(),
      ),
    );
  },

  'classification.household': showHousehold,
  'classification.record': recordAnswer,
  'classification.expiring': listExpiring,
  'classification.letters': listLetters,
  'classification.noteLetters': noteLetters,
  'classification.requests': listRequests,
  'classification.openRequest': openRequest,
  'classification.noteStep': noteStep,
  'classification.communities': listCommunities,
  'classification.classifyCommunity': classifyCommunity,
};
