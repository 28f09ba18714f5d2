import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fullName } from '@shared/domain/households';
import type { ChangeDialogProps } from '../../../app/changes/ChangeFrame';

type PeopleFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly members: ChangeDialogProps['household']['members'];
  readonly onChosen: (numbers: readonly number[]) => void;
};

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  people: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))' },
  legend: { padding: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** Several members, each with a box that the space bar ticks; the form keeps their numbers. */
export function PeopleField<Values extends FieldValues>({
  control,
  name,
  label,
  members,
  onChosen,
}: PeopleFieldProps<Values>) {
  const styles = useStyles();
  const { t } = useTranslation('membership');
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const chosen: readonly number[] = field.value;
        const change = (number: number, isChosen: boolean) => {
          const kept = chosen.filter((one) => one !== number);
          const numbers = isChosen ? [...kept, number].toSorted((a, b) => a - b) : kept;
          field.onChange(numbers);
          onChosen(numbers);
        };
        return (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{label} *</legend>
            <div className={styles.people}>
              {members.map((member, index) => (
                <Checkbox
                  key={member.number}
                  ref={index === 0 ? field.ref : null}
                  label={t('option', { number: member.number, name: fullName(member) })}
                  checked={chosen.includes(member.number)}
                  onChange={(_event, { checked }) => change(member.number, checked === true)}
                />
              ))}
            </div>
            {fieldState.error && (
              <Text role="alert" size={200} className={styles.error}>
                {fieldState.error.message}
              </Text>
            )}
          </fieldset>
        );
      }}
    />
  );
}
