import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { givenText } from '@shared/messages/benefits';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { solesText } from '../../ui/money';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

type Benefit = Output<'benefits.list'>['benefits'][number];

/** Prestaciones of a rule set beside the base transfer: amount, for whom, from–to, where, and its source. */
export function BenefitsOf({ ruleSet }: { readonly ruleSet: string }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const { data } = useRoute('benefits.list', { ruleSet }, { keepPrevious: true });
  const term = ({ validFrom, validTo }: Benefit) =>
    `${dayText(validFrom)} – ${validTo === null ? '' : dayText(validTo)}`;
  const place = ({ districts }: Benefit) =>
    districts === null ? t('everywhere') : districts.map(({ ubigeo }) => ubigeo).join(', ') || t('noDistrict');
  return (
    <Panel title={`${ruleSet}: ${t('benefits')}`}>
      <SimpleTable
        label={t('benefits')}
        headers={[t('what'), t('value'), t('given'), t('term'), t('where'), t('reference'), t('state')]}
        amounts={[1]}
        rows={(data?.benefits ?? []).map((benefit) => ({
          key: `${benefit.code} ${benefit.validFrom}`,
          cells: [
            benefit.name[language],
            solesText(benefit.cents),
            givenText(benefit, language),
            term(benefit),
            place(benefit),
            benefit.reference,
            t(benefit.confirmed ? 'confirmed' : 'open'),
          ],
        }))}
      />
    </Panel>
  );
}
