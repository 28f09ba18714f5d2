import { Field, Select } from '@fluentui/react-components';

type OneOfProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few values in a dialog: a native list, so that typing its first letters chooses. */
export function OneOf<Value extends string>({ label, value, options, onChoose }: OneOfProps<Value>) {
  return (
    <Field label={label} required>
      <Select
        value={value}
        onChange={(_event, { value: typed }) => {
          const chosen = options.find((option) => option.value === typed);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
