import { Field, Input } from '@fluentui/react-components';
import { Controller, type Control, type FieldPath, type FieldValues, type RefCallBack } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDateText, type DateTextProps } from './useDateText';

type DateInputProps = DateTextProps & {
  readonly name?: string | undefined;
  readonly onBlur?: () => void;
  readonly inputRef?: RefCallBack;
};

/** A date that is typed: no calendar to click through. */
export function DateInput({ name, onBlur, inputRef, ...date }: DateInputProps) {
  const { t } = useTranslation();
  const { text, change, settle } = useDateText(date);
  return (
    <Input
      ref={inputRef ?? null}
      name={name}
      style={{ minWidth: 0 }}
      value={text}
      placeholder={t('datePlaceholder')}
      inputMode="numeric"
      autoComplete="off"
      onChange={(_event, { value }) => change(value)}
      onBlur={() => {
        settle();
        onBlur?.();
      }}
    />
  );
}

type DateFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly latestYear: number;
  readonly required?: boolean;
  /** Accepted, but somebody should look. */
  readonly warning?: string;
};

/** A labelled date of a form, with its error below. */
export function DateField<Values extends FieldValues>({
  control,
  name,
  label,
  latestYear,
  required = false,
  warning = '',
}: DateFieldProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field
          label={label}
          required={required}
          validationState={fieldState.error === undefined ? (warning === '' ? 'none' : 'warning') : 'error'}
          validationMessage={fieldState.error?.message ?? warning}
        >
          <DateInput
            name={field.name}
            inputRef={field.ref}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            latestYear={latestYear}
          />
        </Field>
      )}
    />
  );
}
