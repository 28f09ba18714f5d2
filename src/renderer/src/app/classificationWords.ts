import { useTranslation } from 'react-i18next';
import type { Cse } from '@shared/domain/households';
import { householdFieldsEn, householdFieldsEs } from '../messages/householdFields';
import { useLanguage } from '../messages/useLanguage';
import { dayText } from '../ui/dates';

/** A classification and its expiry as people read them; an estimate says so. */
export function useClassificationWords() {
  const { t } = useTranslation('classification');
  const { values } = useLanguage() === 'en' ? householdFieldsEn : householdFieldsEs;
  const names: Readonly<Record<string, string>> = values.cse;
  return {
    cse: (cse: Cse | null) => (cse === null ? '—' : (names[cse] ?? cse)),
    day: (date: string | null) => (date === null ? '—' : dayText(date)),
    expiry: ({ expiry, expiryEstimated }: { readonly expiry: string | null; readonly expiryEstimated: boolean }) => {
      if (expiry === null) return '—';
      return expiryEstimated ? t('estimated', { date: dayText(expiry) }) : dayText(expiry);
    },
  };
}
