import { Button, Link } from '@fluentui/react-components';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries';
import { Door } from '../../ui/Door';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';
import { newPassphraseFaults, type NewPassphrase } from './newPassphrase';

type RecoverProps = { readonly userName: string; readonly onBack: () => void };

/** With the printed code, or the one that headquarters reads out, a person gets in again and sets a new passphrase. */
export function Recover({ userName, onBack }: RecoverProps) {
  const { t } = useTranslation('registry');
  const recover = useCommand('registry.recover');
  const { control, handleSubmit, setError } = useForm<
    NewPassphrase & { readonly userName: string; readonly recoveryCode: string }
  >({
    defaultValues: { userName, recoveryCode: '', passphrase: '', repeat: '' },
  });
  const submit = handleSubmit((form) => {
    const faults = newPassphraseFaults(form, t);
    for (const [field, message] of faults) setError(field, { message });
    if (faults.length === 0)
      recover.mutate({ recoveryCode: form.recoveryCode, userName: form.userName, newPassphrase: form.passphrase });
  });
  return (
    <Door title={t('recoverTitle')}>
      <ProblemMessage problem={recover.error?.problem} />
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 10 }} noValidate>
        <TextField control={control} name="userName" label={t('userName')} />
        <TextField
          control={control}
          name="recoveryCode"
          label={t('recoveryCode')}
          hint={t('recoveryCodeHint')}
          autoFocus
        />
        <TextField
          control={control}
          name="passphrase"
          type="password"
          label={t('newPassphrase')}
          hint={t('passphraseHint')}
        />
        <TextField control={control} name="repeat" type="password" label={t('repeat')} />
        <Button type="submit" appearance="primary" disabled={recover.isPending}>
          {t('recover')}
        </Button>
      </form>
      <Link as="button" onClick={onBack}>
        {t('backToUnlock')}
      </Link>
    </Door>
  );
}
