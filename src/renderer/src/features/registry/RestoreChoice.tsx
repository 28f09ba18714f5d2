import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shell, type Asked } from '../../api';
import { setLockReason } from '../../app/lockReason';
import { useCommand } from '../../app/queries';
import { dayText, hourText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { BackupTable } from './BackupTable';
import { RestoreDialog, type Chosen } from './RestoreDialog';

/** The backups that are kept, each to be restored, and one that lies elsewhere. */
export function RestoreChoice({ userName, onDone }: { readonly userName: string; readonly onDone?: () => void }) {
  const { t } = useTranslation('backups');
  const restore = useCommand('backups.restore');
  const [chosen, setChosen] = useState<Chosen>();
  const choose = async () => {
    const [file] = await shell.pick({ kind: 'file', filters: [{ name: 'Registro', extensions: ['db'] }] });
    if (file !== undefined) setChosen(file);
  };
  // The dialog goes first: left open where the door takes the screen's place, it would hide the door from readers of screens.
  const confirm = async (asked: Asked<'backups.restore'>) => {
    setChosen(undefined);
    const done = await restore.mutateAsync(asked).catch(() => undefined);
    if (done === undefined) return;
    setLockReason('restored');
    onDone?.();
  };
  return (
    <>
      <BackupTable
        action={({ name, day, time, state }) => (
          <Button
            size="small"
            disabled={state === 'DOES_NOT_OPEN'}
            aria-label={`${t('restoreThis')}: ${dayText(day)} ${hourText(time)}`}
            onClick={() => setChosen({ name })}
          >
            {t('restoreThis')}
          </Button>
        )}
      />
      <div>
        <Button onClick={() => void choose()}>{t('restoreFile')}</Button>
      </div>
      {restore.isPending && <Spinner size="tiny" label={t('restoring')} />}
      <ProblemMessage problem={restore.error?.problem} />
      {chosen && (
        <RestoreDialog
          chosen={chosen}
          userName={userName}
          onConfirm={(asked) => void confirm(asked)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
