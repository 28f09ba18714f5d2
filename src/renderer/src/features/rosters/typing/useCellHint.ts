import { useTranslation } from 'react-i18next';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import { lettersOf } from '@shared/domain/rosters/paperForm';

/** What may be typed in a cell: its letters with their words, a number, a date. */
export function useCellHint(kind: ServiceKind) {
  const { t } = useTranslation('paperForms');
  return (key: string): string => {
    const letters = Object.entries(lettersOf(kind, key)).map(([letter, word]) => `${letter} ${word}`);
    if (letters.length > 0) return letters.join(' · ');
    return t(key === 'dates' ? 'date' : 'count');
  };
}
