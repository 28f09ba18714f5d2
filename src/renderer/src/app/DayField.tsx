import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { yearOf } from '@shared/domain/calendar';
import { DateField } from '../ui/DateField';
import { useRoute } from './queries';

const LAST_YEAR = 2099;

type DayFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
};

/** The day on which something happened: a year typed with two digits is no later than this one. */
export function DayField<Values extends FieldValues>({ control, name, label }: DayFieldProps<Values>) {
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
