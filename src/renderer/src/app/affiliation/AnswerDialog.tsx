import { useTranslation } from 'react-i18next';
import { affiliationRoutes } from '@shared/contract/affiliation';
import type { Output } from '@shared/contract/routes';
import type { Asked } from '../../api';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { ChangeFrame } from '../changes/ChangeFrame';
import { useChangeForm } from '../changes/useChangeForm';
import { useCommand } from '../queries';
import { DayField } from '../DayField';

type Answered = Asked<'affiliation.answer'>;
type Stated = {
  readonly codes: Answered['codes'];
  readonly decision: string;
  readonly act: string;
  readonly on: string | null;
  readonly note: string;
};

type AnswerDialogProps = {
  readonly codes: Answered['codes'];
  /** How many households are meant. */
  readonly count: number;
  readonly today: string;
  readonly onDone: (outcome: Output<'affiliation.answer'>) => void;
  readonly onClose: () => void;
};

const DECISIONS = ['CONFIRMED', 'REFUSED'] as const satisfies readonly Answered['decision'][];

/** What headquarters said of proposals, by which act and on which day. */
export function AnswerDialog({ codes, count, today, onDone, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('affiliation');
  const answer = useCommand('affiliation.answer');
  const start: Stated = { codes, decision: 'CONFIRMED', act: '', on: today, note: '' };
  const { control, handleSubmit } = useChangeForm(affiliationRoutes['affiliation.answer'].input, start);
  return (
    <ChangeFrame
      title={t('answerTitle', { count })}
      problem={answer.error?.problem}
      isPending={answer.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => answer.mutate(input, { onSuccess: onDone }))}
    >
      <SelectField
        control={control}
        name="decision"
        label={t('decision')}
        options={DECISIONS.map((value) => ({ value, text: t(`decisions.${value}`) }))}
      />
      <TextField control={control} name="act" label={t('act')} hint={t('actHint')} />
      <DayField control={control} name="on" label={t('answerDay')} />
      <TextField control={control} name="note" label={t('note')} required={false} />
    </ChangeFrame>
  );
}
