import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { HOLD_REASONS, type HoldReason } from '@shared/domain/payments/holdReasons';
import { holdReasonName } from '@shared/messages/holds';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { FormDialog } from '../../ui/FormDialog';

const LONGEST = 30;

/** Stops the payments of a household, of a finding or typed by its code; its line is kept, never deleted. */
export function Withhold({ household: given, onClose }: { readonly household: string; readonly onClose: () => void }) {
  const { t } = useTranslation('paymentLife');
  const language = useLanguage();
  const withhold = useCommand('payments.withhold');
  const [household, setHousehold] = useState(given);
  const [reason, setReason] = useState<HoldReason>('AUDIT_FINDING');
  const [note, setNote] = useState('');
  const isStated = household.trim() !== '' && requiredNote.safeParse(note).success;
  return (
    <FormDialog
      title={t('withholdTitle')}
      submit={t('withholdDo')}
      problem={withhold.error?.problem}
      isDisabled={!isStated || withhold.isPending}
      onClose={onClose}
      onSubmit={() => withhold.mutate({ household, reason, note }, { onSuccess: onClose })}
    >
      <Text>{t('withholdText')}</Text>
      <Field label={t('household')} required>
        <Input value={household} maxLength={LONGEST} onChange={(_event, { value }) => setHousehold(value)} />
      </Field>
      <Choice
        label={t('reason')}
        value={reason}
        options={HOLD_REASONS.map((value) => ({ value, text: holdReasonName(value, language) }))}
        onChoose={setReason}
      />
      <Field label={t('note')} required>
        <Textarea value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
