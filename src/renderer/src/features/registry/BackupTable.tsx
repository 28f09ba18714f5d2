import { Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { backupStateName } from '@shared/messages/backups';
import { useRoute } from '../../app/queries';
import { capital } from '../../ui/capital';
import { dayText, hourText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';

export type Backup = Output<'backups.list'>['backups'][number];
type BackupTableProps = { readonly action?: (backup: Backup) => ReactNode };

/** Day, hour, size and state of each backup that is kept; `action`: what may be done with one. */
export function BackupTable({ action }: BackupTableProps) {
  const { t, i18n } = useTranslation('backups');
  const { data, error, isPending } = useRoute('backups.list', {});
  const language = i18n.language === 'en' ? 'en' : 'es';
  if (isPending) return <Spinner size="tiny" />;
  return (
    <>
      <ProblemMessage problem={error?.problem} />
      <SimpleTable
        label={t('title')}
        headers={[t('day'), t('time'), t('size'), t('state'), ...(action === undefined ? [] : [''])]}
        rows={(data?.backups ?? []).map((backup) => ({
          key: backup.name,
          cells: [
            dayText(backup.day),
            hourText(backup.time),
            t('megabytes', { count: Math.ceil(backup.bytes / 104_857.6) / 10 }),
            capital(backupStateName(backup.state, language)),
            ...(action === undefined ? [] : [action(backup)]),
          ],
        }))}
        empty={t('none')}
      />
      {data !== undefined && <Text size={200}>{t('folder', { folder: data.folder })}</Text>}
    </>
  );
}
