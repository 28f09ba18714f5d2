import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { yearOf } from '@shared/domain/calendar';
import { useRoute } from '../queries';
import { DateField } from '../../ui/DateField';
import { TextField } from '../../ui/TextField';

type DayAndEvidenceProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly day: FieldPath<Values>;
  readonly evidence: FieldPath<Values>;
  readonly hint: string;
};

const LAST_YEAR = 2099;

/** The day on which it happened, and in what it is stated. */
export function DayAndEvidence<Values extends FieldValues>({
  control,
  day,
  evidence,
  hint,
}: DayAndEvidenceProps<Values>) {
  const { t } = useTranslation('membership');
  const today = useRoute('registry.describe', {}).data?.today;
  return (
    <>
      <DateField
        control={control}
        name={day}
        label={t('date')}
        latestYear={today === undefined ? LAST_YEAR : yearOf(today)}
        required
      />
      <TextField control={control} name={evidence} label={t('evidence')} hint={hint} />
    </>
  );
}
