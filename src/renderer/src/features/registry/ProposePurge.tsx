import { Button } from '@fluentui/react-components';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { MANAGERS } from '@shared/domain/users';
import { useCommand } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';

/** With its reason; nothing goes until another person decides. */
export function ProposePurge() {
  const { t } = useTranslation('purge');
  const mayPropose = useHasRole(MANAGERS);
  const propose = useCommand('purge.propose');
  const { control, handleSubmit, setError } = useForm({ defaultValues: { reason: '' } });
  const submit = handleSubmit(({ reason }) => {
    if (requiredNote.safeParse(reason).success) propose.mutate({ reason });
    else setError('reason', { message: t('reasonMissing') });
  });
  if (!mayPropose) return null;
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'start' }}
      aria-label={t('propose')}
    >
      <TextField control={control} name="reason" label={t('reason')} />
      <Button type="submit" disabled={propose.isPending} style={{ marginTop: 24 }}>
        {t('propose')}
      </Button>
      <ProblemMessage problem={propose.error?.problem} />
    </form>
  );
}
