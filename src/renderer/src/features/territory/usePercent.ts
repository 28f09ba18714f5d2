import { useTranslation } from 'react-i18next';

/** A percent as it is written in Peru: `43,5 %`; a dash where there is none. */
export function usePercent() {
  const { t } = useTranslation('territory');
  return (value: number | null) => (value === null ? '—' : t('percent', { value: String(value).replace('.', ',') }));
}
