import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, yearOf, type Period } from '@shared/domain/calendar';
import { useCommand } from '../../app/queries';
import { DateInput } from '../../ui/DateField';
import { FormDialog } from '../../ui/FormDialog';

const LONGEST = 120;

/** Notes that an approved list was handed to who pays it: the day, and the letter or receipt. */
export function SendList({ period, onClose }: { readonly period: Period; readonly onClose: () => void }) {
  const { t } = useTranslation('paymentLife');
  const send = useCommand('payments.send');
  const [typed, setTyped] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const on = typed !== null && isIsoDate(typed) ? typed : undefined;
  return (
    <FormDialog
      title={t('sendTitle', { period })}
      submit={t('sendDo')}
      problem={send.error?.problem}
      isDisabled={on === undefined || reference.trim() === '' || send.isPending}
      onClose={onClose}
      onSubmit={() => on !== undefined && send.mutate({ period, on, reference }, { onSuccess: onClose })}
    >
      <Text>{t('sendText')}</Text>
      <Field label={t('sendOn')} required>
        <DateInput value={typed} onChange={setTyped} latestYear={yearOf(period) + 1} />
      </Field>
      <Field label={t('reference')} required>
        <Input value={reference} maxLength={LONGEST} onChange={(_event, { value }) => setReference(value)} />
      </Field>
    </FormDialog>
  );
}
