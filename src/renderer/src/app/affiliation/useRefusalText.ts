import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { stepName } from '@shared/messages/affiliation';
import { useLanguage } from '../../messages/useLanguage';
import { gateName, gateReason } from '../eligibility/gateWords';

type Refusal = Output<'affiliation.affiliate'>['refused'][number];

/** Why the office did not affiliate a household: each gate that failed, no place, or where it stands. */
export function useRefusalText() {
  const { t } = useTranslation('affiliation');
  const language = useLanguage();
  return ({ failed, waiting, step }: Refusal): string =>
    [
      ...failed.map((result) => `${gateName(result.gate, language)}: ${gateReason(result, language)}`),
      ...(waiting === undefined ? [] : [t('waiting', waiting)]),
      ...(step === undefined ? [] : [t('standsAt', { step: stepName(step, language) })]),
    ].join(' ');
}
