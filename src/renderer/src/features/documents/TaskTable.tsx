import { Button } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentTaskRow } from '@shared/contract/documents';
import { resultName, taskName, taskStep } from '@shared/messages/documents';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { SimpleTable } from '../../ui/SimpleTable';
import { useDocumentText } from './useDocumentText';

type TaskTableProps = {
  readonly rows: readonly DocumentTaskRow[];
  readonly onRecord: (row: DocumentTaskRow) => void;
};

/** One line for each member: what is wrong with the document, what to do and what last came of it. */
export function TaskTable({ rows, onRecord }: TaskTableProps) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const documentText = useDocumentText();
  const expiryText = ({ documentExpiry, daysLeft }: DocumentTaskRow) => {
    if (documentExpiry === null || daysLeft === null) return '—';
    const date = dayText(documentExpiry);
    return daysLeft < 0 ? t('lapsedDays', { date, days: -daysLeft }) : t('leftDays', { date, days: daysLeft });
  };
  const latestText = ({ latest }: DocumentTaskRow) => {
    if (latest === null) return '—';
    const text = t('latestOn', { result: resultName(latest.result, language), date: dayText(latest.on) });
    return latest.note === '' ? text : `${text}: ${latest.note}`;
  };
  return (
    <SimpleTable
      label={t('views.queue')}
      empty={t('noTasks')}
      headers={[
        t('center'),
        t('household'),
        t('member'),
        t('document'),
        t('expiry'),
        t('task'),
        t('step'),
        t('latest'),
        t('result'),
      ]}
      rows={rows.map((row) => ({
        key: row.memberId,
        cells: [
          row.populatedCenterName,
          <Link key="open" to="/households/$code" params={{ code: row.household }}>
            {row.household}
          </Link>,
          row.isHolder ? t('holder', { name: row.name }) : row.name,
          documentText(row),
          expiryText(row),
          taskName(row.task, language),
          taskStep(row.task, language),
          latestText(row),
          <Button key="record" size="small" aria-label={t('recordOf', { who: row.name })} onClick={() => onRecord(row)}>
            {t('record')}
          </Button>,
        ],
      }))}
    />
  );
}
