import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { SuggestField } from '../../ui/SuggestField';
import { useDebounced } from '../../ui/useDebounced';
import type { HouseholdFormApi } from './useHouseholdForm';

const SHOWN = 40;
const TYPING_MS = 120;

/** Centro poblado: typed, and completed with its code from the catalogue. */
export function CenterField({ form }: { readonly form: HouseholdFormApi }) {
  const { t } = useTranslation('householdFields');
  return (
    <Controller
      control={form.control}
      name="household.populatedCenterName"
      render={({ field, fieldState }) => (
        <CenterInput
          label={t('populatedCenterName')}
          text={field.value}
          error={fieldState.error?.message ?? ''}
          inputRef={field.ref}
          onBlur={field.onBlur}
          onType={(text) => {
            field.onChange(text);
            // Another name is another place: its code is no longer known.
            form.setValue('household.populatedCenterCode', '');
          }}
          onPick={(name, code) => {
            field.onChange(name);
            form.setValue('household.populatedCenterCode', code);
          }}
        />
      )}
    />
  );
}

type CenterInputProps = {
  readonly label: string;
  readonly text: string;
  readonly error: string;
  readonly inputRef: (instance: unknown) => void;
  readonly onBlur: () => void;
  readonly onType: (text: string) => void;
  readonly onPick: (name: string, code: string) => void;
};

/** The same field outside the form of the household. */
export function CenterInput({ text, onPick, ...field }: CenterInputProps) {
  const wanted = useDebounced(text, TYPING_MS);
  const found = useRoute('catalogs.list', { kind: 'centros-poblados', text: wanted.slice(0, 80), limit: SHOWN });
  const suggestions = (found.data?.entries ?? []).map(({ code, name }) => ({ value: code, text: name, detail: code }));
  return (
    <SuggestField
      {...field}
      required
      value={text}
      suggestions={suggestions}
      onPick={(picked) => onPick(picked.text, picked.value)}
    />
  );
}
