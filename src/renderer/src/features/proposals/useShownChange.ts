import { useTranslation } from 'react-i18next';
import type { Proposal } from '@shared/contract/proposals';
import { HOUSEHOLD_STATUSES } from '@shared/domain/households';
import { proposedChange } from '@shared/messages/account';
import { useLanguage } from '../../messages/useLanguage';

type Change = Proposal['changes'][number];

const MEMBER = /^member (\d+)$/;

/** Lo registrado → lo propuesto: the payee by name and document, a member by household, an estado or payment in words. */
export function useShownChange() {
  const { t } = useTranslation('proposals');
  const { t: fields } = useTranslation('householdFields');
  const language = useLanguage();
  const statusText = (value: Change['before']) => {
    const status = HOUSEHOLD_STATUSES.find((known) => known === value);
    return status === undefined ? '—' : fields(`values.status.${status}`);
  };
  return (proposed: Change): string => {
    const { name, before, after } = proposedChange(proposed, language);
    if (proposed.field === 'status') return t('change', { before: statusText(before), after: statusText(after) });
    const number = MEMBER.exec(proposed.field)?.[1];
    const nothing = number === undefined ? '—' : t('outside');
    const change = t('change', { before: before ?? '—', after: after ?? nothing });
    if (number !== undefined) return t('member', { number, change });
    return name === '' ? change : t('named', { name, change });
  };
}
