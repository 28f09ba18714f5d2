import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { useCommand } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';

/** Ends a retention: the next list pays what was kept. */
export function Release({ household, onClose }: { readonly household: string; readonly onClose: () => void }) {
  const { t } = useTranslation('paymentLife');
  const release = useCommand('payments.release');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={t('releaseTitle', { code: household })}
      submit={t('releaseDo')}
      problem={release.error?.problem}
      isDisabled={!requiredNote.safeParse(note).success || release.isPending}
      onClose={onClose}
      onSubmit={() => release.mutate({ household, note }, { onSuccess: onClose })}
    >
      <Text>{t('releaseText')}</Text>
      <Field label={t('note')} required>
        <Textarea value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
