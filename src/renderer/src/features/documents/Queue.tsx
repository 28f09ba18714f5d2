import { makeStyles, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentTaskRow } from '@shared/contract/documents';
import { DOCUMENT_TASKS } from '@shared/domain/documents/tasks';
import { taskName } from '@shared/messages/documents';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Pager } from '../../ui/Pager';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { CampaignWorkbook } from './CampaignWorkbook';
import { PrintCampaign } from './PrintCampaign';
import { EVERYONE, QueueFilter, type Wanted } from './QueueFilter';
import { RecordResult } from './RecordResult';
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
  const [asked, setAsked] = useState<DocumentTaskRow>();
  const [noted, setNoted] = useState<string>();
  const filter = { tasks: wanted.task === null ? [] : [wanted.task], center: wanted.center };
  const queue = useRoute('documents.list', { ...filter, offset, limit: LIMIT }, { keepPrevious: true });
  const flow = useImport({
    analyse: 'documents.analyse',
    apply: 'documents.apply',
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  if (queue.data === undefined) return <ProblemMessage problem={queue.error?.problem} />;
  const { on: today, total, counts, rows } = queue.data;
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
        <PrintCampaign filter={filter} />
      </div>
      <ImportPanel flow={flow} pickLabel={t('importResults')} pick="file" />
      <span role="status">{shown.join(' · ')}</span>
      {noted !== undefined && <MessageBar intent="success">{t('recorded', { who: noted })}</MessageBar>}
      <TaskTable rows={rows} onRecord={setAsked} />
      <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
      {asked !== undefined && (
        <RecordResult
          row={asked}
          today={today}
          onDone={() => {
            setNoted(asked.name);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
