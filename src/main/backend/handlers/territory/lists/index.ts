import type { TerritoryList } from '@shared/contract/territory';
import { ok, refuse } from '@shared/domain/result';
import type { Backend } from '../../../backend';
import { listBatch } from '../../../database/imports';
import type { HandlersOf } from '../../../dispatch';
import { analyseFile } from '../../../imports/analyseFile';
import { applyAnalysis } from '../../../imports/apply';
import { inChunks, type JobContext } from '../../../jobs/job';
import { columnSpecs, listsOf, writtenRow } from '../../../workbooks/tables/table';
import { writeAsked } from '../../writeFile';
import { analyseList } from './analyseList';
import type { DistrictList, DistrictRow } from './districtList';
import { indexList } from './indexList';
import { listImport } from './listImport';
import { ruleList } from './ruleList';

type Lists = Pick<HandlersOf<'territory'>, 'territory.analyse' | 'territory.apply' | 'territory.export'>;

export const listHandlers: Lists = {
  'territory.analyse': (backend, { kind, file }, job) => LISTS[kind].analyse(backend, file.path, job),

  'territory.apply': async (backend, input, job) => {
    const [first] = await listBatch(backend.db, input.analysisId);
    const list = Object.entries(LISTS).find(([kind]) => kind === first?.kind)?.[1];
    return list === undefined ? refuse({ code: 'not-found', what: 'analysis' }) : list.apply(backend, input, job);
  },

  'territory.export': (backend, { kind, file }, job) => LISTS[kind].write(backend, file.path, job),
};

const workbookOf = <Row extends DistrictRow & { readonly since: string }>(list: DistrictList<Row>) => ({
  analyse: (backend: Backend, path: string, job: JobContext) =>
    analyseFile(backend, listImport(list), path, job, (content) => analyseList(backend, list, content, job)),

  apply: (backend: Backend, input: Parameters<typeof applyAnalysis>[2], job: JobContext) =>
    applyAnalysis(backend, listImport(list), input, job),

  /** With everything registered: imported again, every row is `same`. */
  write: async (backend: Backend, path: string, job: JobContext) => {
    const held = await list.load(backend.db);
    async function* rows() {
      for await (const row of inChunks(held, held.length, job, 'writing')) yield writtenRow(list.table, row);
    }
    const sheet = { name: list.table.sheet, columns: columnSpecs(list.table), rows: rows(), landscape: true };
    const written = await writeAsked(backend, path, {
      subject: list.kind,
      lists: listsOf(list.table),
      sheets: [sheet],
    });
    return written.ok ? ok({ rows: held.length }) : written;
  },
});

const LISTS: Readonly<Record<TerritoryList, ReturnType<typeof workbookOf>>> = {
  'distritos-intervenidos': workbookOf(ruleList),
  'indice-distrital': workbookOf(indexList),
};
