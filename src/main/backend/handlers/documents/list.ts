import type { DocumentTaskRow } from '@shared/contract/documents';
import type { Parsed } from '@shared/contract/routes';
import { dayNumber, type IsoDate } from '@shared/domain/calendar';
import { DOCUMENT_TASKS, documentTask, warnedUntil, type DocumentTask } from '@shared/domain/documents/tasks';
import { fullName } from '@shared/domain/households';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { ok } from '@shared/domain/result';
import { listResults } from '../../database/documents/results';
import { listTaskFacts, type TaskFacts } from '../../database/documents/taskFacts';
import type { ReadDb } from '../../database/handles';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';

export type ListedTask = TaskFacts & { readonly task: DocumentTask };
type Filter = Pick<Parsed<'documents.list'>, 'tasks' | 'center'>;

/** Cola de documentos: who is asked for something on `on` by `rules`, by populated centre and household. */
export async function listTasks(
  db: ReadDb,
  on: IsoDate,
  rules: RuleSet,
  { tasks, center }: Filter,
): Promise<readonly ListedTask[]> {
  const facts = await listTaskFacts(db, { warnedUntil: warnedUntil(rules, on), center });
  return facts.flatMap((one) => {
    const task = documentTask(one, on, rules);
    return task === null || (tasks.length > 0 && !tasks.includes(task)) ? [] : [{ ...one, task }];
  });
}

export const listDocumentTasks: Handlers['documents.list'] = async ({ db, today }, { offset, limit, ...filter }) => {
  const on = today();
  const rules = await findRulesOn(db, on);
  if (!rules.ok) return rules;
  const all = await listTasks(db, on, rules.value, { tasks: [], center: filter.center });
  const chosen = filter.tasks.length === 0 ? all : all.filter(({ task }) => filter.tasks.includes(task));
  const counts = Object.fromEntries(
    DOCUMENT_TASKS.map((task) => [task, all.filter((one) => one.task === task).length]),
  ) as Record<DocumentTask, number>; // one for each
  return ok({
    on,
    warnDays: rules.value.documentExpiryWarnDays.value,
    total: chosen.length,
    counts,
    rows: await withResults(db, chosen.slice(offset, offset + limit), on),
  });
};

async function withResults(db: ReadDb, tasks: readonly ListedTask[], on: IsoDate): Promise<DocumentTaskRow[]> {
  const results = await listResults(
    db,
    tasks.map(({ memberId }) => memberId),
  );
  const latest = new Map(results.map((one) => [one.memberId, one]));
  return tasks.map((one) => {
    const found = latest.get(one.memberId);
    return {
      memberId: one.memberId,
      household: one.household,
      populatedCenterName: one.populatedCenterName,
      member: one.number,
      name: fullName(one),
      birthDate: one.birthDate,
      isHolder: one.isHolder,
      documentType: one.documentType,
      documentNumber: one.documentNumber,
      documentExpiry: one.documentExpiry,
      task: one.task,
      daysLeft: one.documentExpiry === null ? null : dayNumber(one.documentExpiry) - dayNumber(on),
      latest: found === undefined ? null : { result: found.result, on: found.on, note: found.note },
    };
  });
}
