import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

type PercentFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
};

/** A percent that may be unknown; typed with comma or point. */
export function PercentField<Values extends FieldValues>({ control, name, label }: PercentFieldProps<Values>) {
  const [typed, setTyped] = useState('');
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} validationMessage={fieldState.error?.message ?? ''}>
          <Input
            ref={field.ref}
            name={field.name}
            value={typed}
            inputMode="decimal"
            autoComplete="off"
            onBlur={field.onBlur}
            onChange={(_event, { value }) => {
              setTyped(value);
              field.onChange(value.trim() === '' ? null : Number(value.replace(',', '.')));
            }}
          />
        </Field>
      )}
    />
  );
}
