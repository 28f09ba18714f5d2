import type { CampaignList } from '@shared/contract/documents';
import { ok } from '@shared/domain/result';
import { fullName } from '@shared/domain/households';
import { groupBy } from '../../database/groups';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';
import { listTasks, type ListedTask } from './list';

/** Lista de campaña of each populated centre: whom to call there, for what, and nothing else of them. */
export const listCampaign: Handlers['documents.campaignLists'] = async ({ db, today }, filter) => {
  const on = today();
  const rules = await findRulesOn(db, on);
  if (!rules.ok) return rules;
  const centers = groupBy(await listTasks(db, on, rules.value, filter), (task) => task.populatedCenterName);
  return ok(
    [...centers].map(([center, tasks]): CampaignList => {
      const code = tasks.find(({ populatedCenterCode }) => populatedCenterCode !== '')?.populatedCenterCode;
      return { formCode: `DOC-${on.replaceAll('-', '')}-${code ?? 'SIN-CODIGO'}`, center, rows: tasks.map(rowOf) };
    }),
  );
};

const rowOf = (task: ListedTask): CampaignList['rows'][number] => ({
  household: task.household,
  member: task.number,
  name: fullName(task),
  birthDate: task.birthDate,
  relationship: task.relationship,
  isHolder: task.isHolder,
  holder: task.holder,
  task: task.task,
});
