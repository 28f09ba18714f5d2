import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { yearOf } from '@shared/domain/calendar';
import { DateField } from '../../ui/DateField';
import { useRoute } from '../queries';

const LAST_YEAR = 2099;

type StepDayProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
};

/** The day of a step. */
export function StepDay<Values extends FieldValues>({ control, name, label }: StepDayProps<Values>) {
  const today = useRoute('registry.describe', {}).data?.today;
  return (
    <DateField
      control={control}
      name={name}
      label={label}
      latestYear={today === undefined ? LAST_YEAR : yearOf(today)}
      required
    />
  );
}
