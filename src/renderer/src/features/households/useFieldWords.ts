import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '@shared/domain/calendar';
import { householdFieldsEn, householdFieldsEs } from '../../messages/householdFields';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';

export type FieldWords = {
  /** What a field is called; one of a newer version that has no name here is shown as it is. */
  readonly name: (field: string) => string;
  /** A value as people read it: dates day first, codes in words, nothing as a dash. */
  readonly value: (field: string, value: unknown) => string;
  /** The values that a field may take, in words. */
  readonly options: (field: ChoiceField) => readonly { readonly value: string; readonly text: string }[];
};
export type ChoiceField = keyof typeof householdFieldsEs.values;

export function useFieldWords(): FieldWords {
  const language = useLanguage();
  const { t } = useTranslation();
  return useMemo(() => {
    const { values, ...names } = language === 'en' ? householdFieldsEn : householdFieldsEs;
    const nameOf: Readonly<Record<string, string>> = names;
    const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = values;
    const valueText: FieldWords['value'] = (field, value) => {
      if (value === null || value === undefined || value === '') return '—';
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (Array.isArray(value)) return value.map((one: unknown) => valueText(field, one)).join('; ');
      if (typeof value !== 'string') return JSON.stringify(value);
      return isIsoDate(value) ? dayText(value) : (wordsOf[field]?.[value] ?? value);
    };
    return {
      name: (field) => nameOf[field] ?? field,
      value: valueText,
      options: (field) => Object.entries(values[field]).map(([value, text]) => ({ value, text })),
    };
  }, [language, t]);
}
