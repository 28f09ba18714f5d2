import { ok } from '@shared/domain/result';
import { listAsked, type AskedMember } from '../../database/documents/reniecScope';
import type { Handlers, HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { inChunks } from '../../jobs/job';
import { reniecSheet } from '../../workbooks/documents/campaignSheet';
import { reniecTable } from '../../workbooks/documents/reniecTable';
import { listsOf, writtenRow } from '../../workbooks/tables/table';
import { writeAsked } from '../writeFile';
import { analyseReniec } from './analyse';
import { reniecImport } from './reniecImport';
import { settleReniec } from './settle';
import { listReniecTasks } from './tasks';

/** Whom to ask RENIEC about, with the columns for its answer. */
const exportAsked: Handlers['reniec.export'] = async (backend, { file, again }, job) => {
  const members = await listAsked(backend.db, again);
  async function* rows() {
    for await (const member of inChunks(members, members.length, job, 'writing')) yield askedRow(member);
  }
  const written = await writeAsked(backend, file.path, {
    subject: 'consulta-reniec',
    lists: listsOf(reniecTable),
    sheets: [reniecSheet(rows())],
  });
  return written.ok ? ok({ members: members.length }) : written;
};

const askedRow = (member: AskedMember) =>
  writtenRow(reniecTable, {
    ...member,
    answer: null,
    reniecSurname1: '',
    reniecSurname2: '',
    reniecGivenNames: '',
    deathDate: null,
    checkedOn: null,
  });

export const reniecHandlers: HandlersOf<'reniec'> = {
  'reniec.export': exportAsked,
  'reniec.analyse': (backend, { file }, job) =>
    analyseFile(backend, reniecImport, file.path, job, (content) => analyseReniec(backend, content, job)),
  'reniec.apply': (backend, input, job) => applyAnalysis(backend, reniecImport, input, job),
  'reniec.tasks': listReniecTasks,
  'reniec.settle': settleReniec,
};
