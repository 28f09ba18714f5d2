import { Text } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { cardRoutes } from '@shared/contract/cards';
import type { CardStep } from '@shared/domain/cards/card';
import { cardStateName } from '@shared/messages/cards';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useFieldWords } from './useFieldWords';

type Stated = {
  readonly household: string;
  readonly step: string;
  readonly day: string | null;
  readonly last4: string;
  readonly accountNumber?: string | undefined;
  readonly paymentMode?: string | undefined;
  readonly evidence: string;
  readonly note: string;
};

/** What a step is not about is not sent, whatever was typed before another was chosen. */
const about = ({ last4, accountNumber, paymentMode, ...same }: Stated) => ({
  ...same,
  ...(same.step === 'DELIVERED' && { last4 }),
  ...(same.step === 'OPENED' && { accountNumber, paymentMode }),
});
const STATED = z.preprocess(about, cardRoutes['cards.record'].input);

type CardStepDialogProps = {
  readonly code: string;
  readonly next: readonly CardStep[];
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
};

/** The next step of a household's card, with its day and evidence. */
export function CardStepDialog({ code, next, onDone, onClose }: CardStepDialogProps) {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const words = useFieldWords();
  const record = useCommand('cards.record');
  const [first = ''] = next;
  const typed = { day: null, last4: '', accountNumber: '', paymentMode: '', evidence: '', note: '' };
  const start: Stated = { household: code, step: first, ...typed };
  const { control, handleSubmit } = useChangeForm(STATED, start);
  const step = useWatch({ control, name: 'step' });
  return (
    <ChangeFrame
      title={t('recordTitle', { code })}
      problem={record.error?.problem}
      isPending={record.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        record.mutate(input, {
          onSuccess: ({ state, proposal }) =>
            onDone(t(proposal === null ? 'recorded' : 'toConfirm', { state: cardStateName(state, language) })),
        }),
      )}
    >
      <SelectField
        control={control}
        name="step"
        label={t('step')}
        required
        options={next.map((value) => ({ value, text: cardStateName(value, language) }))}
      />
      {step === 'OPENED' && (
        <>
          <Text>{t('recordHint')}</Text>
          <SelectField
            control={control}
            name="paymentMode"
            label={words.name('paymentMode')}
            required
            options={[{ value: '', text: t('choose') }, ...words.options('paymentMode')]}
          />
          <TextField control={control} name="accountNumber" label={words.name('accountNumber')} />
        </>
      )}
      {step === 'DELIVERED' && <TextField control={control} name="last4" label={t('last4')} hint={t('last4Hint')} />}
      <DayAndEvidence control={control} day="day" evidence="evidence" hint={t('evidenceHint')} />
      <TextField control={control} name="note" label={t('note')} required={false} />
    </ChangeFrame>
  );
}
