import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assemblyRoutes } from '@shared/contract/assemblies';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { TextField } from '../../ui/TextField';

type CallOffProps = { readonly assembly: string; readonly mayEnd: boolean };

/** The assembly does not take place: its households are free for another one. */
export function CallOff({ assembly, mayEnd }: CallOffProps) {
  const { t } = useTranslation('assemblies');
  const [isAsked, setAsked] = useState(false);
  return (
    <Panel title={t('cancelling')}>
      <Text>{t('cancellingText')}</Text>
      {mayEnd ? (
        <Button style={{ alignSelf: 'start' }} onClick={() => setAsked(true)}>
          {t('cancel')}
        </Button>
      ) : (
        <Text>{t('onlyManagers')}</Text>
      )}
      {isAsked && <CallOffDialog assembly={assembly} onClose={() => setAsked(false)} />}
    </Panel>
  );
}

function CallOffDialog({ assembly, onClose }: { readonly assembly: string; readonly onClose: () => void }) {
  const { t } = useTranslation('assemblies');
  const cancel = useCommand('assemblies.cancel');
  const start = { assembly, reason: '' };
  const { control, handleSubmit } = useChangeForm(assemblyRoutes['assemblies.cancel'].input, start);
  return (
    <ChangeFrame
      title={t('cancelTitle', { assembly })}
      problem={cancel.error?.problem}
      isPending={cancel.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => cancel.mutate(input, { onSuccess: onClose }))}
    >
      <TextField control={control} name="reason" label={t('reason')} autoFocus />
    </ChangeFrame>
  );
}
