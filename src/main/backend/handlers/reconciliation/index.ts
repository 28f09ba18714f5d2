import { refuse } from '@shared/domain/result';
import { findProfile } from '../../database/profiles';
import { loadAnswers } from '../../database/reconciliation/answers';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { profiledTable } from '../../workbooks/reconciliation/resultTable';
import { analyseResults } from './analyse';
import { balanceHandlers } from './balance';
import { closeHandlers } from './close';
import { getSentList } from './list';
import { resultImport } from './resultImport';
import { sampleHandlers } from './sample';

export const reconciliationHandlers: HandlersOf<'reconciliation'> = {
  'reconciliation.analyse': async (backend, { period, file, profile }, job) => {
    const list = await getSentList(backend.db, period);
    if (!list.ok) return list;
    const named = profile === undefined ? undefined : await findProfile(backend.db, profile);
    const payer = named?.profile.kind === 'PAYER' ? named.profile : undefined;
    if (profile !== undefined && payer === undefined) return refuse({ code: 'not-found', what: profile });
    const table = payer && profiledTable(payer);
    let loading: ReturnType<typeof loadAnswers> | undefined;
    const loadOnce = () => (loading ??= loadAnswers(backend.db, list.value.id));
    return analyseFile(
      backend,
      resultImport,
      file.path,
      job,
      async (content) => analyseResults(backend, content, job, { ...list.value, answers: await loadOnce() }, table),
      period,
      loadOnce,
    );
  },
  'reconciliation.apply': (backend, input, job) => applyAnalysis(backend, resultImport, input, job),
  ...balanceHandlers,
  ...closeHandlers,
  ...sampleHandlers,
};
