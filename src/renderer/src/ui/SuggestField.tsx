import { Combobox, Field, Option } from '@fluentui/react-components';
import type { RefCallBack } from 'react-hook-form';

export type Suggestion = { readonly value: string; readonly text: string; readonly detail: string };

type SuggestFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly onType: (text: string) => void;
  readonly onPick: (suggestion: Suggestion) => void;
  readonly onBlur: () => void;
  readonly inputRef: RefCallBack;
};

/** A text that a catalogue completes while one types; what is not in the catalogue may stand too. */
export function SuggestField({
  label,
  hint,
  value,
  error,
  required = false,
  suggestions,
  inputRef,
  ...on
}: SuggestFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} required={required} validationMessage={error}>
      <Combobox
        ref={inputRef}
        freeform
        autoComplete="off"
        value={value}
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
        selectedOptions={[]}
        onChange={({ target }) => on.onType(target.value)}
        onBlur={on.onBlur}
        onOptionSelect={(_event, { optionValue }) => {
          const picked = suggestions.find((one) => one.value === optionValue);
          if (picked !== undefined) on.onPick(picked);
        }}
      >
        {suggestions.map((one) => (
          <Option key={one.value} value={one.value} text={one.text}>
            {one.text} · {one.detail}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
