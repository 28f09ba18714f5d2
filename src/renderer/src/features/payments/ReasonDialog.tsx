import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import type { Period } from '@shared/domain/calendar';
import { useCommand } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';

type ReasonDialogProps = {
  readonly act: 'reopen' | 'cancel';
  readonly period: Period;
  readonly onClose: () => void;
};

/** Takes a list back to a draft, or cancels it, for a reason that is kept. */
export function ReasonDialog({ act, period, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('paymentLife');
  const reopen = useCommand('payments.reopen');
  const cancel = useCommand('payments.cancel');
  const [reason, setReason] = useState('');
  const command = act === 'cancel' ? cancel : reopen;
  return (
    <FormDialog
      title={t(`${act}Title`, { period })}
      submit={t(`${act}Do`)}
      problem={command.error?.problem}
      isDisabled={!requiredNote.safeParse(reason).success || command.isPending}
      onClose={onClose}
      onSubmit={() => command.mutate({ period, reason }, { onSuccess: onClose })}
    >
      <Text>{t(`${act}Text`)}</Text>
      <Field label={t('reason')} required>
        <Textarea value={reason} maxLength={1000} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
