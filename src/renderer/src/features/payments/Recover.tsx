import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { requiredNote } from '@shared/contract/values';
import { RECOVERY_REASONS, type RecoveryReason } from '@shared/domain/payments/corrections';
import { proposalReason } from '@shared/messages/proposals';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { FormDialog } from '../../ui/FormDialog';
import { solesText } from '../../ui/money';

export type CorrectionRow = Output<'payments.corrections'>['rows'][number];

/** Puts the deduction of what was paid too much before a second person. */
export function Recover({ row, onClose }: { readonly row: CorrectionRow; readonly onClose: () => void }) {
  const { t } = useTranslation('corrections');
  const language = useLanguage();
  const recover = useCommand('payments.recover');
  const [reason, setReason] = useState<RecoveryReason>('LATE_EVIDENCE');
  const [evidence, setEvidence] = useState('');
  const { household, period, settledCents, entitledCents } = row;
  const isStated = requiredNote.safeParse(evidence).success;
  const sums = { period, settled: solesText(settledCents), entitled: solesText(entitledCents) };
  return (
    <FormDialog
      title={t('recoverTitle', { code: household })}
      submit={t('recoverDo')}
      problem={recover.error?.problem}
      isDisabled={!isStated || recover.isPending}
      onClose={onClose}
      onSubmit={() => recover.mutate({ period, household, reason, evidence }, { onSuccess: onClose })}
    >
      <Text>{t('recoverText', sums)}</Text>
      <Choice
        label={t('reason')}
        value={reason}
        options={RECOVERY_REASONS.map((value) => ({ value, text: proposalReason(value, language) }))}
        onChoose={setReason}
      />
      <Field label={t('evidence')} required>
        <Textarea value={evidence} maxLength={1000} onChange={(_event, { value }) => setEvidence(value)} />
      </Field>
    </FormDialog>
  );
}
