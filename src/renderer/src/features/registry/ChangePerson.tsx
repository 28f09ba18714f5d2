import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@shared/domain/users';
import { useCommand } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';
import { RoleField } from './RoleField';

export type PersonChange = 'role' | 'reset' | 'retire' | 'reactivate';

type ChangePersonProps = {
  readonly change: PersonChange;
  readonly person: { readonly name: string; readonly role: Role };
  readonly onClose: () => void;
};

/** Another role, an end, a return or a new passphrase to hand over. */
export function ChangePerson({ change, person: { name, role }, onClose }: ChangePersonProps) {
  const { t } = useTranslation('registry');
  const [chosen, setChosen] = useState(role);
  const [passphrase, setPassphrase] = useState('');
  const changes = {
    role: useCommand('users.changeRole'),
    reset: useCommand('users.resetPassphrase'),
    retire: useCommand('users.retire'),
    reactivate: useCommand('users.reactivate'),
  };
  const done = { onSuccess: onClose };
  const submit = () => {
    if (change === 'role') changes.role.mutate({ name, role: chosen }, done);
    else if (change === 'retire') changes.retire.mutate({ name }, done);
    else changes[change].mutate({ name, passphrase }, done);
  };
  const asksPassphrase = change === 'reset' || change === 'reactivate';
  const isMissing = asksPassphrase ? passphrase.length < 8 : change === 'role' && chosen === role;
  return (
    <FormDialog
      title={t(`changes.${change}.of`, { name })}
      submit={t(`changes.${change}.button`)}
      problem={changes[change].error?.problem}
      isDisabled={isMissing || changes[change].isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{t(`changes.${change}.about`)}</Text>
      {change === 'role' && <RoleField role={chosen} onChoose={setChosen} />}
      {asksPassphrase && (
        <Field label={t('handedOver')} hint={t('passphraseHint')} required>
          <Input
            type="password"
            autoFocus
            autoComplete="off"
            value={passphrase}
            onChange={(_event, { value }) => setPassphrase(value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
