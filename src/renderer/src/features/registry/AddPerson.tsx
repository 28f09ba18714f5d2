import { Button, Checkbox } from '@fluentui/react-components';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Role } from '@shared/domain/users';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';
import { RoleField } from './RoleField';

type Person = { readonly name: string; readonly role: Role; readonly passphrase: string; readonly own: boolean };
const NOBODY: Person = { name: '', role: 'digitador', passphrase: '', own: false };

export function AddPerson() {
  const { t } = useTranslation('registry');
  const add = useCommand('users.add');
  const { control, handleSubmit, reset } = useForm<Person>({ defaultValues: NOBODY });
  const submit = handleSubmit((person) => add.mutate(person, { onSuccess: () => reset(NOBODY) }));
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'end' }}
      aria-label={t('addPerson')}
    >
      <TextField control={control} name="name" label={t('name')} />
      <Controller
        control={control}
        name="role"
        render={({ field }) => <RoleField role={field.value} onChoose={field.onChange} />}
      />
      <TextField control={control} name="passphrase" type="password" label={t('passphrase')} />
      <Controller
        control={control}
        name="own"
        render={({ field }) => (
          <Checkbox
            label={t('own')}
            checked={field.value}
            onChange={(_event, { checked }) => field.onChange(checked === true)}
          />
        )}
      />
      <Button type="submit" disabled={add.isPending}>
        {t('add')}
      </Button>
      <ProblemMessage problem={add.error?.problem} />
    </form>
  );
}
