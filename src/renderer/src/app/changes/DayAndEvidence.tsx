import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DayField } from '../DayField';
import { TextField } from '../../ui/TextField';

type DayAndEvidenceProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly day: FieldPath<Values>;
  readonly evidence: FieldPath<Values>;
  readonly hint: string;
};

/** The day on which it happened, and in what it is stated. */
export function DayAndEvidence<Values extends FieldValues>({
  control,
  day,
  evidence,
  hint,
}: DayAndEvidenceProps<Values>) {
  const { t } = useTranslation('membership');
  return (
    <>
      <DayField control={control} name={day} label={t('date')} />
      <TextField control={control} name={evidence} label={t('evidence')} hint={hint} />
    </>
  );
}
