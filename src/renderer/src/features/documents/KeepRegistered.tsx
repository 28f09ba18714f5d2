import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAnswer } from '@shared/contract/reniec';
import { fullName } from '@shared/domain/households';
import { useCommand } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';
import { useDocumentText } from './useDocumentText';

type KeepRegisteredProps = { readonly row: OpenAnswer; readonly onClose: () => void };

/** What is registered stays, and the reason stays with it. */
export function KeepRegistered({ row, onClose }: KeepRegisteredProps) {
  const { t } = useTranslation('documents');
  const documentText = useDocumentText();
  const [note, setNote] = useState('');
  const settle = useCommand('reniec.settle');
  const { household, member } = row;
  const keep = () => settle.mutate({ household, member, as: 'KEPT', note: note.trim() }, { onSuccess: onClose });
  return (
    <FormDialog
      title={t('keep')}
      submit={t('save')}
      problem={settle.error?.problem}
      isDisabled={note.trim() === '' || settle.isPending}
      onSubmit={keep}
      onClose={onClose}
    >
      <p>{t('keepAsk', { name: fullName(row.registered), document: documentText(row) })}</p>
      <Field label={t('reason')} required>
        <Input autoFocus value={note} maxLength={300} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
