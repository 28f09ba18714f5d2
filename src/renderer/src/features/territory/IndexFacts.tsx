import { Subtitle2, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { dayText } from '../../ui/dates';
import { Facts } from '../../ui/Facts';
import { usePercent } from './usePercent';

/** The index that holds on the day, where it comes from, and the criteria of the board: shown, never computed with. */
export function IndexFacts({ index }: { readonly index: Output<'territory.district'>['index'] }) {
  const { t } = useTranslation('territory');
  const percent = usePercent();
  return (
    <section>
      <Subtitle2 as="h3">{t('indexTitle')}</Subtitle2>
      {index === null ? (
        <Text as="p" block>
          {t('noIndex')}
        </Text>
      ) : (
        <>
          <Facts
            facts={[
              [t('poverty'), percent(index.povertyPct)],
              [t('indexFrom'), dayText(index.since)],
              [t('source'), index.source || '—'],
              [t('violence'), index.violence || '—'],
              [t('unmetNeedsPct'), percent(index.unmetNeedsPct)],
              [t('povertyGapPct'), percent(index.povertyGapPct)],
              [t('extremePovertyPct'), percent(index.extremePovertyPct)],
              [t('malnutritionPct'), percent(index.malnutritionPct)],
            ]}
          />
          <Text size={200}>{t('criteriaNote')}</Text>
        </>
      )}
    </section>
  );
}
