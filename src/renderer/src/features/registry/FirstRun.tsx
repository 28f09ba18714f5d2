import { Button, Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar';
import type { Role } from '@shared/domain/users';
import { api } from '../../api';
import { queryClient } from '../../app/queries';
import type { Problem } from '@shared/contract/problems';
import { Door } from '../../ui/Door';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';
import { RecoveryCode } from './RecoveryCode';
import { RestoreDoor } from './RestoreDoor';
import { RoleField } from './RoleField';
import { newPassphraseFaults, type NewPassphrase } from './newPassphrase';

type Wizard = NewPassphrase & {
  readonly name: string;
  readonly ubigeo: string;
  readonly userName: string;
  readonly role: Role;
};

type Created = Omit<Wizard, 'repeat'> & { readonly code: string };

/** An empty computer: district, office, first person, passphrase; then the recovery code to print. */
export function FirstRun({ today }: { readonly today: IsoDate }) {
  const { t } = useTranslation('registry');
  const { t: backups } = useTranslation('backups');
  const [created, setCreated] = useState<Created>();
  const [problem, setProblem] = useState<Problem>();
  const [restoring, setRestoring] = useState(false);
  const { control, handleSubmit, setError, formState } = useForm<Wizard>({
    defaultValues: { name: '', ubigeo: '', userName: '', role: 'gestor', passphrase: '', repeat: '' },
  });
  const submit = handleSubmit(async ({ repeat, ...input }) => {
    const faults = newPassphraseFaults({ ...input, repeat }, t);
    for (const [field, message] of faults) setError(field, { message });
    if (!/^\d{6}$/.test(input.ubigeo)) setError('ubigeo', { message: t('ubigeoWrong') });
    else if (faults.length === 0) {
      const answer = await api('registry.create', input);
      if (answer.ok) setCreated({ ...input, code: answer.value.recoveryCode });
      else setProblem(answer.problem);
    }
  });
  if (created !== undefined) {
    const { name, ubigeo, userName, code } = created;
    const sheet = { office: name, ubigeo, userName, code, today };
    return <RecoveryCode sheet={sheet} onKept={() => void enter(created)} />;
  }
  if (restoring) return <RestoreDoor userName="" onBack={() => setRestoring(false)} />;
  return (
    <Door title={t('firstRunTitle')}>
      <Text>{t('firstRunIntro')}</Text>
      <ProblemMessage problem={problem} />
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 10 }} noValidate>
        <TextField control={control} name="name" label={t('office')} hint={t('officeHint')} autoFocus />
        <TextField control={control} name="ubigeo" label={t('ubigeo')} hint={t('ubigeoHint')} />
        <TextField control={control} name="userName" label={t('userName')} />
        <Controller
          control={control}
          name="role"
          render={({ field }) => <RoleField role={field.value} label={t('firstRole')} onChoose={field.onChange} />}
        />
        <TextField
          control={control}
          name="passphrase"
          type="password"
          label={t('passphrase')}
          hint={t('passphraseHint')}
        />
        <TextField control={control} name="repeat" type="password" label={t('repeat')} />
        <Button type="submit" appearance="primary" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? t('creating') : t('create')}
        </Button>
      </form>
      <Link as="button" onClick={() => setRestoring(true)}>
        {backups('restoreDoor')}
      </Link>
    </Door>
  );
}

async function enter({ userName, passphrase }: Created): Promise<void> {
  await api('registry.unlock', { userName, passphrase });
  await queryClient.invalidateQueries();
}
