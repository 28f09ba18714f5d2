import { Button, MessageBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** Check and backup of the file that everything is in. */
export function Safety() {
  const { t } = useTranslation('registry');
  const check = useJob('registry.check');
  const backup = useJob('registry.backup');
  const saveBackup = async () => {
    const [file] = await shell.pick({
      kind: 'save',
      name: 'copia-registro.db',
      filters: [{ name: 'Registro', extensions: ['db'] }],
    });
    if (file !== undefined) backup.mutate({ file: { picked: file.picked } });
  };
  return (
    <Panel title={t('safety')}>
      <div style={{ display: 'flex', gap: 12 }}>
        <Button onClick={() => check.mutate({})}>{t('check')}</Button>
        <Button onClick={() => void saveBackup()}>{t('backup')}</Button>
      </div>
      {check.data && (
        <MessageBar intent={check.data.sound ? 'success' : 'error'}>
          {check.data.sound ? t('sound') : t('notSound')}
        </MessageBar>
      )}
      {backup.data && <MessageBar intent="success">{t('backedUp', { name: backup.data.name })}</MessageBar>}
      <ProblemMessage problem={check.error?.problem ?? backup.error?.problem} />
      <JobDialog title={t('backup')} running={backup.isPending} progress={backup.progress} onCancel={backup.cancel} />
    </Panel>
  );
}
