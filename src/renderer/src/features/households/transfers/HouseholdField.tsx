import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SuggestField } from '../../../ui/SuggestField';
import { useFieldWords } from '../useFieldWords';
import { useFoundHousehold } from './useFoundHousehold';

type HouseholdFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
};

/** Another household: by code, or found by its payee, document or place; the form keeps the code. */
export function HouseholdField<Values extends FieldValues>({ control, name, label }: HouseholdFieldProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <HouseholdInput
          label={label}
          value={String(field.value)}
          error={fieldState.error?.message ?? ''}
          inputRef={field.ref}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}

type HouseholdInputProps = {
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly inputRef: (instance: unknown) => void;
  readonly onChange: (code: string) => void;
  readonly onBlur: () => void;
};

function HouseholdInput({ onChange, ...field }: HouseholdInputProps) {
  const { t } = useTranslation('transfers');
  const words = useFieldWords();
  const { rows, found } = useFoundHousehold(field.value);
  return (
    <div>
      <SuggestField
        {...field}
        required
        suggestions={rows.map(({ code, holderName, populatedCenterName }) => ({
          value: code,
          text: code,
          detail: [holderName, populatedCenterName].filter(Boolean).join(' · '),
        }))}
        onType={onChange}
        onPick={({ value }) => onChange(value)}
      />
      <Text size={200} role="status">
        {found === undefined
          ? t('householdHint')
          : t('householdFound', { ...found, status: words.value('status', found.status) })}
      </Text>
    </div>
  );
}
