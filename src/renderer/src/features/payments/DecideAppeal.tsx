import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectRow } from '@shared/contract/effects';
import { requiredNote } from '@shared/contract/values';
import type { Period } from '@shared/domain/calendar';
import { APPEAL_RESULTS, type AppealResult } from '@shared/domain/effects/standing';
import { useCommand, useRoute } from '../../app/queries';
import { Choice } from '../../ui/Choice';
import { FormDialog } from '../../ui/FormDialog';

type Appeal = NonNullable<NonNullable<EffectRow['exit']>['appeal']>;
type DecideAppealProps = {
  readonly code: string;
  readonly against: Period | 'exit';
  readonly appeal: Appeal;
  readonly onClose: () => void;
};

/** Somebody else than who recorded the appeal says whether the household is right, and why. */
export function DecideAppeal({ code, against, appeal, onClose }: DecideAppealProps) {
  const { t } = useTranslation('effects');
  const today = useRoute('registry.describe', {}).data?.today;
  const decide = useCommand('effects.decideAppeal');
  const [result, setResult] = useState<AppealResult>('UPHELD');
  const [note, setNote] = useState('');
  const isStated = today !== undefined && !appeal.mine && requiredNote.safeParse(note).success;
  return (
    <FormDialog
      title={t('decideTitle', { code })}
      submit={t('decideDo')}
      problem={decide.error?.problem}
      isDisabled={!isStated || decide.isPending}
      onClose={onClose}
      onSubmit={() =>
        isStated && decide.mutate({ household: code, against, result, on: today, note }, { onSuccess: onClose })
      }
    >
      <Text>{[appeal.grounds, appeal.evidence].filter(Boolean).join(' · ')}</Text>
      <Text>{t(appeal.mine ? 'mine' : 'decideText')}</Text>
      <Choice
        label={t('result')}
        value={result}
        options={APPEAL_RESULTS.map((value) => ({ value, text: t(`results.${value}`) }))}
        onChoose={setResult}
      />
      <Field label={t('note')} required>
        <Textarea value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
