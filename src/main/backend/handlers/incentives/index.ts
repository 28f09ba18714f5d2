import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { analyseCandidates, incentivesNow } from './analyseCandidates';
import { candidateImport } from './candidateImport';
import { exportCandidates } from './exportCandidates';
import { listIncentives } from './list';

export const incentiveHandlers: HandlersOf<'incentives'> = {
  'incentives.list': listIncentives,
  'incentives.export': exportCandidates,
  'incentives.analyse': async (backend, { file }, job) => {
    const incentives = await incentivesNow(backend);
    if (!incentives.ok) return incentives;
    return analyseFile(backend, candidateImport, file.path, job, (content) =>
      analyseCandidates(backend, incentives.value, content, job),
    );
  },
  'incentives.apply': (backend, input, job) => applyAnalysis(backend, candidateImport, input, job),
};
