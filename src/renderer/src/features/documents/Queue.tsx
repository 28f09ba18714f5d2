import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_TASKS } from '@shared/domain/documents/tasks';
import { taskName } from '@shared/messages/documents';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Pager } from '../../ui/Pager';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { CampaignWorkbook } from './CampaignWorkbook';
import { EVERYONE, QueueFilter, type Wanted } from './QueueFilter';
import { TaskTable } from './TaskTable';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const LIMIT = 100;

/** Members whose document asks for something, by populated centre; the workbook goes out and its results come back. */
export function Queue() {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const [wanted, setWanted] = useState<Wanted>(EVERYONE);
  const [offset, setOffset] = useState(0);
  const filter = { tasks: wanted.task === null ? [] : [wanted.task], center: wanted.center };
  const queue = useRoute('documents.list', { ...filter, offset, limit: LIMIT }, { keepPrevious: true });
  const flow = useImport({
    analyse: 'documents.analyse',
    apply: 'documents.apply',
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  if (queue.data === undefined) return <ProblemMessage problem={queue.error?.problem} />;
  const { total, counts, rows } = queue.data;
  const shown = DOCUMENT_TASKS.map((task) => `${taskName(task, language)}: ${counts[task]}`);
  return (
    <>
      <div className={styles.bar}>
        <QueueFilter
          wanted={wanted}
          counts={counts}
          onChange={(next) => {
            setWanted(next);
            setOffset(0);
          }}
        />
        <CampaignWorkbook filter={filter} />
      </div>
      <ImportPanel flow={flow} pickLabel={t('importResults')} pick="file" />
      <span role="status">{shown.join(' · ')}</span>
      <TaskTable rows={rows} />
      <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
    </>
  );
}
