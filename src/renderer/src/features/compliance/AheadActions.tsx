import { Button, MessageBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { reminderPapers } from '@shared/messages/reminders';
import { shell } from '../../api';
import { usePaper } from '../../app/usePaper';
import { usePrinting } from '../../app/printing';
import { useJob, useRoute } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { AheadPaper } from './AheadPaper';

type AheadActionsProps = {
  readonly found: Output<'compliance.ahead'>;
  readonly center: string;
  readonly leader: string;
};

/** The list on paper, one populated centre after the other, or as a workbook. */
export function AheadActions({ found: { period, today, rows, leaders }, center, leader }: AheadActionsProps) {
  const { t } = useTranslation('ahead');
  const { print, sheet } = usePrinting();
  const paper = usePaper();
  const office = useRoute('registry.describe', {}).data?.office?.name ?? '';
  const workbook = useJob('compliance.exportAhead');
  const page = <AheadPaper office={office} period={period} today={today} rows={rows} />;
  const name = `antes-de-falta-${period}`;
  const write = async () => {
    const filters = [{ name: 'Excel', extensions: ['xlsx'] }];
    const [file] = await shell.pick({ kind: 'save', name: `${name}.xlsx`, filters });
    if (file !== undefined) workbook.mutate({ period, center, leader, file: { picked: file.picked } });
  };
  const reminders = paper.about === undefined ? [] : reminderPapers(rows, leaders, { ...paper.about, period });
  const putReminders = (to: 'paper' | 'pdf') => paper.put(reminders, { to, name: `recordatorios-${period}` });
  const disabled = rows.length === 0;
  return (
    <>
      <Button disabled={disabled} onClick={() => print(page, { to: 'paper', name })}>
        {t('print')}
      </Button>
      <Button disabled={disabled} onClick={() => print(page, { to: 'pdf', name: `${name}.pdf` })}>
        {t('pdf')}
      </Button>
      <Button disabled={disabled} onClick={() => void write()}>
        {t('workbook')}
      </Button>
      <Button disabled={reminders.length === 0} onClick={() => putReminders('paper')}>
        {t('printReminders')}
      </Button>
      <Button disabled={reminders.length === 0} onClick={() => putReminders('pdf')}>
        {t('remindersPdf')}
      </Button>
      <ProblemMessage problem={workbook.error?.problem} />
      {workbook.data && <MessageBar intent="success">{t('written', workbook.data)}</MessageBar>}
      <JobDialog
        title={t('writing')}
        running={workbook.isPending}
        progress={workbook.progress}
        onCancel={workbook.cancel}
      />
      {sheet}
      {paper.sheet}
    </>
  );
}
