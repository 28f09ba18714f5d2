import { ok } from '@shared/domain/result';
import { loadStandings } from '../../database/classification/standings';
import { findRulesOn } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { analyseAnswers } from './analyseAnswers';
import { classifyCommunity, listCommunities } from './communities';
import { foresee, type Foreseen } from './foresee';
import { showHousehold } from './history';
import { foreseeAnswer, recordAnswer } from './paperAnswer';
import { listExpiring, listLetters, noteLetters } from './queue';
import { listRequests, noteStep, openRequest } from './requests';
import { sisfohImport } from './sisfohImport';

export const classificationHandlers: HandlersOf<'classification'> = {
  'classification.analyse': async (backend, { file }, job) => {
    const rules = await findRulesOn(backend.db, backend.today());
    if (!rules.ok) return rules;
    let foreseen: readonly Foreseen[] = [];
    const analysed = await analyseFile(backend, sisfohImport, file.path, job, (content) =>
      analyseAnswers(backend, content, job, (households) => {
        foreseen = households;
      }),
    );
    if (!analysed.ok) return analysed;
    const consequences = await foresee(backend.db, foreseen, backend.today(), rules.value);
    return ok({ ...analysed.value, consequences });
  },

  'classification.apply': (backend, input, job) => applyAnalysis(backend, sisfohImport, input, job),

  'classification.consequences': async ({ db, today }) => {
    const rules = await findRulesOn(db, today());
    if (!rules.ok) return rules;
    const active = (await loadStandings(db)).filter(({ status }) => status === 'AFFILIATED' || status === 'SUSPENDED');
    return ok(
      await foresee(
        db,
        active.map((one) => ({ before: one, after: one })),
        today(),
        rules.value,
      ),
    );
  },

  'classification.household': showHousehold,
  'classification.record': recordAnswer,
  'classification.foresee': foreseeAnswer,
  'classification.expiring': listExpiring,
  'classification.letters': listLetters,
  'classification.noteLetters': noteLetters,
  'classification.requests': listRequests,
  'classification.openRequest': openRequest,
  'classification.noteStep': noteStep,
  'classification.communities': listCommunities,
  'classification.classifyCommunity': classifyCommunity,
};
