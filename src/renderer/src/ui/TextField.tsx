import { Field, Input } from '@fluentui/react-components';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

type TextFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'password' | 'tel';
  readonly required?: boolean;
  readonly autoFocus?: boolean;
};

/** A labelled text of a form, with its error below. Fluent's inputs keep state of their own, hence the controller. */
export function TextField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  type = 'text',
  required = true,
  autoFocus = false,
}: TextFieldProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field
          label={label}
          required={required}
          {...(hint ? { hint } : {})}
          validationMessage={fieldState.error?.message ?? ''}
        >
          <Input
            {...field}
            value={String(field.value ?? '')}
            type={type}
            autoFocus={autoFocus}
            autoComplete="off"
            style={{ minWidth: 0 }}
          />
        </Field>
      )}
    />
  );
}
