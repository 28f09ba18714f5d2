import { useTranslation } from 'react-i18next';
import type { Proposal } from '@shared/contract/proposals';

type Change = Proposal['changes'][number];

const MEMBER = /^member (\d+)$/;

/** Lo registrado → lo propuesto: the payee by name and document, a member by the household of before and after. */
export function useShownChange() {
  const { t } = useTranslation('proposals');
  return ({ field, before, after }: Change): string => {
    const number = MEMBER.exec(field)?.[1];
    const nothing = number === undefined ? '—' : t('outside');
    const change = t('change', { before: before ?? '—', after: after ?? nothing });
    return number === undefined ? change : t('member', { number, change });
  };
}
