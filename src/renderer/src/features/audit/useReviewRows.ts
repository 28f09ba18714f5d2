import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { dayText, momentText } from '../../ui/dates';

/** People of the office as a table, the same on screen and on paper. */
export function useReviewRows() {
  const { t } = useTranslation('audit');
  const { t: registry } = useTranslation('registry');
  return {
    headers: [t('user'), t('role'), t('since'), t('state'), t('lastSignIn'), t('signIns')],
    rowsOf: ({ people }: Output<'audit.people'>): readonly (readonly string[])[] =>
      people.map(({ name, role, since, until, lastSignIn, signIns }) => [
        name,
        registry(`roles.${role}`),
        dayText(since),
        until === null ? t('active') : t('retired', { day: dayText(until) }),
        lastSignIn === null ? t('never') : momentText(lastSignIn),
        String(signIns),
      ]),
  };
}
