import { Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { PickedFile } from '@shared/contract/bridge';
import { hereSentence, restoredKindName } from '@shared/messages/backups';
import type { Asked } from '../../api';
import { useCommand } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { FormDialog } from '../../ui/FormDialog';
import { SimpleTable } from '../../ui/SimpleTable';

/** One the program keeps, by its name; or a file somewhere else. */
export type Chosen = { readonly name: string } | PickedFile;

type RestoreDialogProps = {
  readonly chosen: Chosen;
  readonly userName: string;
  readonly onClose: () => void;
  readonly onConfirm: (asked: Asked<'backups.restore'>) => void;
};

/** Who and the passphrase of the backup; then what would change; only then is anything done. */
export function RestoreDialog({ chosen, userName, onConfirm, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('backups');
  const { t: registry } = useTranslation('registry');
  const preview = useCommand('backups.preview');
  const [who, setWho] = useState(userName);
  const [passphrase, setPassphrase] = useState('');
  const [otherRegistry, setOtherRegistry] = useState(false);
  const which = 'picked' in chosen ? { file: { picked: chosen.picked } } : { name: chosen.name };
  const asked = { ...which, userName: who, passphrase, otherRegistry };
  const seen = preview.data;
  const problem = preview.error?.problem;
  return (
    <FormDialog
      title={t('restoreTitle', { name: chosen.name })}
      submit={seen === undefined ? t('look') : t('restore')}
      problem={problem}
      isDisabled={preview.isPending}
      onSubmit={seen === undefined ? () => preview.mutate(asked) : () => onConfirm(asked)}
      {...(seen === undefined ? {} : { back: { text: t('back'), onBack: () => preview.reset() } })}
      onClose={onClose}
    >
      {seen === undefined ? (
        <>
          <Text>{t('restoreAbout')}</Text>
          <Field label={registry('userName')}>
            <Input value={who} onChange={(_event, { value }) => setWho(value)} />
          </Field>
          <Field label={t('passphraseThen')}>
            <Input
              type="password"
              value={passphrase}
              autoFocus
              onChange={(_event, { value }) => setPassphrase(value)}
            />
          </Field>
          {(problem?.code === 'backup-of-other' || otherRegistry) && (
            <Checkbox
              label={t('otherRegistry')}
              checked={otherRegistry}
              onChange={(_event, { checked }) => setOtherRegistry(checked === true)}
            />
          )}
        </>
      ) : (
        <WhatChanges {...seen} />
      )}
    </FormDialog>
  );
}

function WhatChanges({ office, until, here, since, kinds }: Output<'backups.preview'>) {
  const { t, i18n } = useTranslation('backups');
  const language = i18n.language === 'en' ? 'en' : 'es';
  return (
    <>
      <Text>{t('ofOffice', { office, day: until === null ? '—' : dayText(until) })}</Text>
      <Text weight="semibold">{hereSentence(here, since, language)}</Text>
      <SimpleTable
        label={t('whatChanges')}
        headers={[t('kind'), t('now'), t('inBackup')]}
        amounts={[1, 2]}
        rows={kinds.map(({ kind, now, inBackup }) => ({
          key: kind,
          cells: [restoredKindName(kind, language), now ?? '?', inBackup],
        }))}
      />
      <Text>{t('peopleThen')}</Text>
    </>
  );
}
