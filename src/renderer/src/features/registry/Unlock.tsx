import {
  Button,
  Dropdown,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Option,
  Text,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhyLocked } from '../../app/lockReason';
import { useCommand } from '../../app/queries';
import { Door } from '../../ui/Door';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { OwnPassphrase } from './OwnPassphrase';
import { Recover } from './Recover';
import { RestoreDoor } from './RestoreDoor';

type UnlockProps = {
  readonly office: string;
  readonly users: readonly string[];
  readonly why: WhyLocked | undefined;
};

/** The door of a locked registry: who, and the passphrase. */
export function Unlock({ office, users, why }: UnlockProps) {
  const { t } = useTranslation('registry');
  const { t: backups } = useTranslation('backups');
  const unlock = useCommand('registry.unlock');
  const [userName, setUserName] = useState(users[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const leaveRestoring = () => {
    setRestoring(false);
    unlock.reset(); // what was wrong before is not what is there now
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate({ userName, passphrase });
  };
  if (unlock.error?.problem.code === 'passphrase-due')
    return <OwnPassphrase userName={userName} given={passphrase} onBack={() => unlock.reset()} />;
  if (restoring) return <RestoreDoor userName={userName} onBack={leaveRestoring} />;
  if (forgotten) return <Recover userName={userName} onBack={() => setForgotten(false)} />;
  return (
    <Door title={t('unlockTitle')}>
      <Text>{office}</Text>
      {why !== undefined && unlock.error === null && (
        <MessageBar intent={why === 'backend-stopped' ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>{t(`locked.${why}`)}</MessageBarBody>
        </MessageBar>
      )}
      <ProblemMessage problem={unlock.error?.problem} />
      <form onSubmit={submit} style={{ display: 'grid', gap: 10 }}>
        <Field label={t('userName')}>
          <Dropdown
            value={userName}
            selectedOptions={[userName]}
            onOptionSelect={(_event, { optionValue }) => setUserName(optionValue ?? '')}
          >
            {users.map((user) => (
              <Option key={user}>{user}</Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={t('passphrase')}>
          <Input type="password" value={passphrase} autoFocus onChange={(_event, { value }) => setPassphrase(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabled={unlock.isPending}>
          {unlock.isPending ? t('unlocking') : t('unlock')}
        </Button>
      </form>
      <Link as="button" onClick={() => setForgotten(true)}>
        {t('forgot')}
      </Link>
      <Link as="button" onClick={() => setRestoring(true)}>
        {backups('restoreDoor')}
      </Link>
    </Door>
  );
}
