import { useTranslation } from 'react-i18next';
import type { MembershipDone } from '@shared/contract/membership';

/** What came of a change, and what it leaves to do. */
export function useDoneText(): (done: MembershipDone) => string {
  const { t } = useTranslation('membership');
  return ({ code, applied, entered, needsPayee }) => {
    if (!applied) return t('proposed');
    return [
      t('applied', { code }),
      ...(entered.length === 0 ? [] : [t('entered', { count: entered.length, numbers: entered.join(', ') })]),
      ...(needsPayee ? [t('needsPayee', { code })] : []),
    ].join(' ');
  };
}
