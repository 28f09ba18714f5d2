import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_TASKS, type DocumentTask } from '@shared/domain/documents/tasks';
import { taskName } from '@shared/messages/documents';
import { CenterChoice } from '../../app/CenterChoice';
import { useLanguage } from '../../messages/useLanguage';

/** `task` null: every task; `center` '': every populated centre. */
export type Wanted = { readonly task: DocumentTask | null; readonly center: string };
export const EVERYONE: Wanted = { task: null, center: '' };

type QueueFilterProps = {
  readonly wanted: Wanted;
  /** Of the chosen populated centre. */
  readonly counts: Readonly<Record<DocumentTask, number>>;
  readonly onChange: (wanted: Wanted) => void;
};

/** Which task, with how many people each has, and where. */
export function QueueFilter({ wanted, counts, onChange }: QueueFilterProps) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const count = DOCUMENT_TASKS.reduce((sum, task) => sum + counts[task], 0);
  return (
    <>
      <Field label={t('task')}>
        <Select
          value={wanted.task ?? ''}
          onChange={(_event, { value }) =>
            onChange({ ...wanted, task: DOCUMENT_TASKS.find((task) => task === value) ?? null })
          }
        >
          <option value="">{t('allTasks', { count })}</option>
          {DOCUMENT_TASKS.map((task) => (
            <option key={task} value={task}>
              {t('taskCount', { task: taskName(task, language), count: counts[task] })}
            </option>
          ))}
        </Select>
      </Field>
      <CenterChoice center={wanted.center} onChoose={(center) => onChange({ ...wanted, center })} />
    </>
  );
}
