import type { CampaignFields } from '../../workbooks/documents/campaignTable';
import { ok } from '@shared/domain/result';
import { fullName } from '@shared/domain/households';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';
import { inChunks } from '../../jobs/job';
import { campaignSheet } from '../../workbooks/documents/campaignSheet';
import { campaignTable } from '../../workbooks/documents/campaignTable';
import { listsOf, writtenRow } from '../../workbooks/tables/table';
import { writeAsked } from '../writeFile';
import { listTasks, type ListedTask } from './list';

/** The people whose document asks for something, as a workbook that a campaign fills in and sends back. */
export const exportCampaign: Handlers['documents.campaign'] = async (backend, { file, ...filter }, job) => {
  const rules = await findRulesOn(backend.db, backend.today());
  if (!rules.ok) return rules;
  const tasks = await listTasks(backend.db, backend.today(), rules.value, filter);
  async function* rows() {
    for await (const task of inChunks(tasks, tasks.length, job, 'writing')) {
      yield writtenRow(campaignTable, campaignFields(task));
    }
  }
  const written = await writeAsked(backend, file.path, {
    subject: 'campana-documentos',
    lists: listsOf(campaignTable),
    sheets: [campaignSheet(rows())],
  });
  if (!written.ok) return written;
  return ok({ members: tasks.length, centers: new Set(tasks.map((task) => task.populatedCenterName)).size });
};

const campaignFields = (task: ListedTask): CampaignFields => ({
  center: task.populatedCenterName,
  household: task.household,
  number: task.number,
  name: fullName(task),
  birthDate: task.birthDate,
  document: task.documentType === 'NONE' ? '' : `${task.documentType} ${task.documentNumber}`.trim(),
  expiry: task.documentExpiry,
  task: task.task,
  result: null,
  on: null,
  documentType: null,
  documentNumber: '',
  documentExpiry: null,
  note: '',
});
