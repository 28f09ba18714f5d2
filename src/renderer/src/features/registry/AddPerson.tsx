import { Button, Dropdown, Field, Option } from '@fluentui/react-components';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '@shared/domain/users';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';

type Person = { readonly name: string; readonly role: Role; readonly passphrase: string };
const NOBODY: Person = { name: '', role: 'digitador', passphrase: '' };

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
        render={({ field }) => (
          <Field label={t('role')} required style={{ minWidth: 320 }}>
            <Dropdown
              value={t(`roles.${field.value}`)}
              selectedOptions={[field.value]}
              onOptionSelect={(_event, { optionValue }) => field.onChange(optionValue)}
            >
              {ROLES.map((role) => (
                <Option key={role} value={role}>
                  {t(`roles.${role}`)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
      />
      <TextField control={control} name="passphrase" type="password" label={t('passphrase')} />
      <Button type="submit" disabled={add.isPending}>
        {t('add')}
      </Button>
      <ProblemMessage problem={add.error?.problem} />
    </form>
  );
}
