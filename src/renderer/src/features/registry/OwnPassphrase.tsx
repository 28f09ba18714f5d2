import { Button, Link, Text } from '@fluentui/react-components';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries';
import { Door } from '../../ui/Door';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';
import { newPassphraseFaults, type NewPassphrase } from './newPassphrase';

type OwnPassphraseProps = { readonly userName: string; readonly given: string; readonly onBack: () => void };

/** The first sign-in with a passphrase that somebody else chose: one of one's own takes its place. */
export function OwnPassphrase({ userName, given, onBack }: OwnPassphraseProps) {
  const { t } = useTranslation('registry');
  const unlock = useCommand('registry.unlock');
  const { control, handleSubmit, setError } = useForm<NewPassphrase>({ defaultValues: { passphrase: '', repeat: '' } });
  const submit = handleSubmit((form) => {
    const faults = newPassphraseFaults(form, t);
    for (const [field, message] of faults) setError(field, { message });
    if (faults.length === 0) unlock.mutate({ userName, passphrase: given, newPassphrase: form.passphrase });
  });
  return (
    <Door title={t('ownTitle')}>
      <Text>{t('ownIntro', { name: userName })}</Text>
      <ProblemMessage problem={unlock.error?.problem} />
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 10 }} noValidate>
        <TextField
          control={control}
          name="passphrase"
          type="password"
          label={t('newPassphrase')}
          hint={t('passphraseHint')}
          autoFocus
        />
        <TextField control={control} name="repeat" type="password" label={t('repeat')} />
        <Button type="submit" appearance="primary" disabled={unlock.isPending}>
          {t('ownSubmit')}
        </Button>
      </form>
      <Link as="button" onClick={onBack}>
        {t('backToUnlock')}
      </Link>
    </Door>
  );
}
