import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { analyseResults } from './analyseResults';
import { exportCampaign } from './campaign';
import { listCampaign } from './campaignLists';
import { listDocumentTasks } from './list';
import { documentsOfHousehold } from './ofHousehold';
import { recordResult } from './record';
import { resultsImport } from './resultsImport';

export const documentHandlers: HandlersOf<'documents'> = {
  'documents.list': listDocumentTasks,
  'documents.campaign': exportCampaign,
  'documents.campaignLists': listCampaign,
  'documents.analyse': (backend, { file }, job) =>
    analyseFile(backend, resultsImport, file.path, job, (content) => analyseResults(backend, content, job)),
  'documents.apply': (backend, input, job) => applyAnalysis(backend, resultsImport, input, job),
  'documents.record': recordResult,
  'documents.ofHousehold': documentsOfHousehold,
};
