import { Button, MessageBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** One workbook for each school with candidates, into a folder. */
export function ExportCandidates({ year }: { readonly year: number }) {
  const { t } = useTranslation('benefits');
  const exporting = useJob('incentives.export');
  const write = async () => {
    const [folder] = await shell.pick({ kind: 'folder' });
    if (folder !== undefined) exporting.mutate({ year, folder: { picked: folder.picked } });
  };
  const files = exporting.data?.files ?? [];
  const pupils = files.reduce((sum, one) => sum + one.pupils, 0);
  return (
    <>
      <Button onClick={() => void write()}>{t('exportTo')}</Button>
      <ProblemMessage problem={exporting.error?.problem} />
      {exporting.data && (
        <MessageBar intent="success" style={{ flexBasis: '100%' }}>
          {t('exported', { count: files.length, pupils })}{' '}
          {exporting.data.withoutSchool > 0 && t('leftOut', { count: exporting.data.withoutSchool })}
        </MessageBar>
      )}
      <JobDialog
        title={t('writing')}
        running={exporting.isPending}
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
    </>
  );
}
