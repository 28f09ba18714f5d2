import { useTranslation } from 'react-i18next';
import type { RosterForm } from '@shared/contract/rosters';
import { trackerStateName } from '@shared/messages/rosters';
import { useLanguage } from '../../messages/useLanguage';

/** The state of a form in words, with the days by which it is late. */
export function useStateText() {
  const { t } = useTranslation('rosters');
  const language = useLanguage();
  return ({ state, daysLate }: RosterForm) => {
    const name = trackerStateName(state, language);
    return daysLate > 0 ? t('lateBy', { state: name, count: daysLate }) : name;
  };
}
