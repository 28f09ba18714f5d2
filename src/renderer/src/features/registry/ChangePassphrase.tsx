import { Button, MessageBar } from '@fluentui/react-components';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';
import { newPassphraseFaults, type NewPassphrase } from './newPassphrase';

type Change = NewPassphrase & { readonly current: string };
const EMPTY: Change = { current: '', passphrase: '', repeat: '' };

export function ChangePassphrase() {
  const { t } = useTranslation('registry');
  const change = useCommand('users.changePassphrase');
  const { control, handleSubmit, setError, reset } = useForm<Change>({ defaultValues: EMPTY });
  const submit = handleSubmit((form) => {
    const faults = newPassphraseFaults(form, t);
    for (const [field, message] of faults) setError(field, { message });
    if (faults.length === 0)
      change.mutate({ current: form.current, next: form.passphrase }, { onSuccess: () => reset(EMPTY) });
  });
  return (
    <Panel title={t('changePassphrase')}>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'end' }}
      >
        <TextField control={control} name="current" type="password" label={t('current')} />
        <TextField control={control} name="passphrase" type="password" label={t('newPassphrase')} />
        <TextField control={control} name="repeat" type="password" label={t('repeat')} />
        <Button type="submit">{t('change')}</Button>
      </form>
      {change.isSuccess && <MessageBar intent="success">{t('changed')}</MessageBar>}
      <ProblemMessage problem={change.error?.problem} />
    </Panel>
  );
}
