import { Dropdown, Field, Option } from '@fluentui/react-components';

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
  readonly minWidth?: number;
};

/** One of a few values. */
export function Choice<Value extends string>({ label, value, options, onChoose, minWidth = 180 }: ChoiceProps<Value>) {
  return (
    <Field label={label} style={{ alignSelf: 'start' }}>
      <Dropdown
        style={{ minWidth }}
        value={options.find((option) => option.value === value)?.text ?? ''}
        selectedOptions={[value]}
        onOptionSelect={(_event, data) => {
          const chosen = options.find((option) => option.value === data.optionValue);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <Option key={option.value} value={option.value}>
            {option.text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
