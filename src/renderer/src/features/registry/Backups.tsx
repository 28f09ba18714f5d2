import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { RESTORERS } from '@shared/domain/users';
import { shell } from '../../api';
import { useJob, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { dayText } from '../../ui/dates';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { BackupTable } from './BackupTable';
import { RestoreChoice } from './RestoreChoice';

/** The backups the program keeps, and taking one away from this computer. */
export function Backups() {
  const { t } = useTranslation('backups');
  const make = useJob('backups.make');
  const user = useRoute('registry.describe', {}).data?.user;
  const mayRestore = useHasRole(RESTORERS);
  return (
    <Panel title={t('title')}>
      <Text>{t('about')}</Text>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Button onClick={() => make.mutate({})}>{t('make')}</Button>
        <CopyElsewhere />
      </div>
      {make.data && <MessageBar intent="success">{t('made', { name: make.data.name })}</MessageBar>}
      <ProblemMessage problem={make.error?.problem} />
      <JobDialog title={t('make')} running={make.isPending} progress={make.progress} onCancel={make.cancel} />
      {mayRestore ? <RestoreChoice userName={user?.name ?? ''} /> : <BackupTable />}
    </Panel>
  );
}

/** To a folder a person chooses, and the next time to the same one. */
function CopyElsewhere() {
  const { t } = useTranslation('backups');
  const mayCopy = useHasRole(['gestor', 'digitador', 'supervisor', 'aprobador', 'administrador']);
  const { copied = null } = useRoute('backups.standing', {}).data ?? {};
  const copy = useJob('backups.copy');
  if (!mayCopy) return null;
  const choose = async () => {
    const [folder] = await shell.pick({ kind: 'folder', title: t('copy') });
    if (folder !== undefined) copy.mutate({ folder: { picked: folder.picked } });
  };
  return (
    <>
      {copied !== null && <Button onClick={() => copy.mutate({})}>{t('copyAgain', { folder: copied.folder })}</Button>}
      <Button onClick={() => void choose()}>{t('copy')}</Button>
      <Text style={{ flexBasis: '100%' }}>
        {copied === null ? t('neverCopied') : t('copiedOn', { day: dayText(copied.day), folder: copied.folder })}
      </Text>
      {copy.data && (
        <MessageBar intent={copy.data.isElsewhere ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {t('copiedTo', copy.data)} {copy.data.isElsewhere ? '' : t('sameDisk')}
          </MessageBarBody>
        </MessageBar>
      )}
      <ProblemMessage problem={copy.error?.problem} />
      <JobDialog title={t('copy')} running={copy.isPending} progress={copy.progress} onCancel={copy.cancel} />
    </>
  );
}
