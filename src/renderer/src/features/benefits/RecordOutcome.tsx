import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { isIsoDate, yearOf } from '@shared/domain/calendar';
import { OUTCOMES, type Outcome } from '@shared/domain/recertification/recertification';
import { outcomeName } from '@shared/messages/recertification';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { DateInput } from '../../ui/DateField';
import { FormDialog } from '../../ui/FormDialog';

const LAST_YEAR = 2099;

/** What the recertification of a household came to, for another person to confirm. */
export function RecordOutcome({ household, onClose }: { readonly household: string; readonly onClose: () => void }) {
  const { t } = useTranslation('benefits');
  const language = useLanguage();
  const today = useRoute('registry.describe', {}).data?.today ?? null;
  const record = useCommand('recertification.record');
  const [outcome, setOutcome] = useState<Outcome>('STILL_POOR');
  const [typed, setTyped] = useState<string | null>();
  const [evidence, setEvidence] = useState('');
  const on = typed === undefined ? today : typed;
  const isStated = on !== null && isIsoDate(on) && requiredNote.safeParse(evidence).success;
  return (
    <FormDialog
      title={t('recordOf', { household })}
      submit={t('recordDo')}
      problem={record.error?.problem}
      isDisabled={!isStated || record.isPending}
      onClose={onClose}
      onSubmit={() => isStated && record.mutate({ household, outcome, on, evidence }, { onSuccess: onClose })}
    >
      <Text>{t('recordHint')}</Text>
      <Choice
        label={t('outcome')}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, text: outcomeName(value, language) }))}
        onChoose={setOutcome}
      />
      <Field label={t('on')} required>
        <DateInput value={on} onChange={setTyped} latestYear={today === null ? LAST_YEAR : yearOf(today)} />
      </Field>
      <Field label={t('evidence')} required>
        <Textarea value={evidence} maxLength={1000} onChange={(_event, { value }) => setEvidence(value)} />
      </Field>
    </FormDialog>
  );
}
