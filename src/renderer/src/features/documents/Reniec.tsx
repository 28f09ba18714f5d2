import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RENIEC_ANSWERS, type ReniecAnswer } from '@shared/domain/documents/reniec';
import { answerName } from '@shared/messages/documents';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { OpenAnswers } from './OpenAnswers';
import { ReniecList } from './ReniecList';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const LIMIT = 100;
const ALL = 'all';
/** A match asks for nothing and is never open. */
const ASKING = RENIEC_ANSWERS.filter((answer) => answer !== 'MATCH');

/** Whom to ask about, what came back, and what is done about each answer. */
export function Reniec() {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const [answer, setAnswer] = useState<ReniecAnswer | null>(null);
  const [offset, setOffset] = useState(0);
  const open = useRoute('reniec.tasks', { answer, offset, limit: LIMIT }, { keepPrevious: true });
  const flow = useImport({
    analyse: 'reniec.analyse',
    apply: 'reniec.apply',
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  if (open.data === undefined) return <ProblemMessage problem={open.error?.problem} />;
  const { total, counts, unanswered, rows } = open.data;
  return (
    <>
      <ReniecList unanswered={unanswered} />
      <ImportPanel flow={flow} pickLabel={t('importAnswers')} pick="file" />
      <Panel title={t('open')}>
        <div className={styles.bar}>
          <Choice
            label={t('answer')}
            value={answer ?? ALL}
            minWidth={240}
            options={[
              { value: ALL, text: t('allAnswers') },
              ...ASKING.map((one) => ({
                value: one,
                text: t('taskCount', { task: answerName(one, language), count: counts[one] }),
              })),
            ]}
            onChoose={(chosen) => {
              setAnswer(chosen === ALL ? null : chosen);
              setOffset(0);
            }}
          />
        </div>
        <OpenAnswers rows={rows} />
        <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
      </Panel>
    </>
  );
}
