import { Button, Field, Input, MessageBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { MANAGERS, SETTERS } from '@shared/domain/users';
import { shell } from '../../api';
import { useCommand } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { dayText } from '../../ui/dates';
import { Facts } from '../../ui/Facts';
import { FormDialog } from '../../ui/FormDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

const ROOT_FILES = [{ name: 'root.json', extensions: ['json'] }];
type Root = Output<'packages.acceptRoot'>;

/** By what headquarters knows this office, and which of its keys this office knows. */
export function Keys() {
  const { t } = useTranslation('packages');
  const maySee = useHasRole([...MANAGERS, 'administrador']);
  const mayAccept = useHasRole(SETTERS);
  const identity = useCommand('packages.identity');
  const [file, setFile] = useState<string>();
  const pick = async () => {
    const [picked] = await shell.pick({ kind: 'file', filters: ROOT_FILES });
    setFile(picked?.picked);
  };
  if (!maySee) return null;
  return (
    <Panel title={t('keys')}>
      <Text>{t('keysIntro')}</Text>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Button onClick={() => identity.mutate({})}>{t('showIdentity')}</Button>
        {mayAccept && <Button onClick={() => void pick()}>{t('acceptRoot')}</Button>}
      </div>
      <ProblemMessage problem={identity.error?.problem} />
      {identity.data && <Identity {...identity.data} />}
      {file !== undefined && (
        <RootForm file={file} onClose={() => setFile(undefined)} onDone={() => identity.mutate({})} />
      )}
    </Panel>
  );
}

function Identity({ office, name, publicKey, recipient, fingerprint, root }: Output<'packages.identity'>) {
  const { t } = useTranslation('packages');
  return (
    <>
      <Facts
        facts={[
          [t('office'), `${office} · ${name}`],
          [t('fingerprint'), fingerprint],
          [t('publicKey'), publicKey],
          [t('recipient'), recipient],
          [t('rootKnown'), root === null ? t('noRoot') : ''],
        ]}
      />
      {root !== null && <RootFacts root={root} />}
    </>
  );
}

function RootFacts({ root: { version, expires, fingerprint } }: { readonly root: Root }) {
  const { t } = useTranslation('packages');
  return (
    <MessageBar intent="success" layout="multiline">
      {t('rootIs', { version, expires: dayText(expires), fingerprint })}
    </MessageBar>
  );
}

type RootFormProps = { readonly file: string; readonly onClose: () => void; readonly onDone: () => void };

/** The first root of keys is believed by its fingerprint, read out by headquarters over the telephone. */
function RootForm({ file, onClose, onDone }: RootFormProps) {
  const { t } = useTranslation('packages');
  const accepting = useCommand('packages.acceptRoot');
  const [fingerprint, setFingerprint] = useState('');
  return (
    <FormDialog
      title={t('rootTitle')}
      submit={t('rootDo')}
      problem={accepting.error?.problem}
      isDisabled={accepting.isPending}
      onClose={onClose}
      onSubmit={() =>
        accepting.mutate(
          { file: { picked: file }, fingerprint },
          {
            onSuccess: () => {
              onClose();
              onDone();
            },
          },
        )
      }
    >
      <Text>{t('rootHow')}</Text>
      <Field label={t('rootFingerprint')} hint={t('rootHint')}>
        <Input
          value={fingerprint}
          autoComplete="off"
          maxLength={60}
          onChange={(_event, { value }) => setFingerprint(value)}
        />
      </Field>
    </FormDialog>
  );
}
