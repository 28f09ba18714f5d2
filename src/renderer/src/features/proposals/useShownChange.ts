import { useTranslation } from 'react-i18next';
import type { Proposal } from '@shared/contract/proposals';
import { HOUSEHOLD_STATUSES } from '@shared/domain/households';

type Change = Proposal['changes'][number];

const MEMBER = /^member (\d+)$/;

/** Lo registrado → lo propuesto: the payee by name and document, a member by the household of before and after, an estado in words. */
export function useShownChange() {
  const { t } = useTranslation('proposals');
  const { t: fields } = useTranslation('householdFields');
  const statusText = (value: Change['before']) => {
    const status = HOUSEHOLD_STATUSES.find((known) => known === value);
    return status === undefined ? '—' : fields(`values.status.${status}`);
  };
  return ({ field, before, after }: Change): string => {
    if (field === 'status') return t('change', { before: statusText(before), after: statusText(after) });
    const number = MEMBER.exec(field)?.[1];
    const nothing = number === undefined ? '—' : t('outside');
    const change = t('change', { before: before ?? '—', after: after ?? nothing });
    return number === undefined ? change : t('member', { number, change });
  };
}
