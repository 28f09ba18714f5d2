import { Field, Select } from '@fluentui/react-components';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

export type SelectOption = { readonly value: string; readonly text: string };

type SelectFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly required?: boolean;
  /** What the form keeps for a chosen text, and back, where it is not the text itself. */
  readonly toValue?: (chosen: string) => unknown;
  readonly fromValue?: (value: unknown) => string;
};

/** A labelled choice of a form: a native list, so that typing its first letters chooses. */
export function SelectField<Values extends FieldValues>({
  control,
  name,
  label,
  options,
  required = false,
  toValue = (chosen) => chosen,
  fromValue = (value) => (typeof value === 'string' ? value : ''),
}: SelectFieldProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} required={required} validationMessage={fieldState.error?.message ?? ''}>
          <Select
            ref={field.ref}
            name={field.name}
            value={fromValue(field.value)}
            onChange={(_event, { value }) => field.onChange(toValue(value))}
            onBlur={field.onBlur}
          >
            {options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      )}
    />
  );
}
