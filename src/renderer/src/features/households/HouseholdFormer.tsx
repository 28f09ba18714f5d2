import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { formerLines, formerRows } from '@shared/messages/former';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

/** What another office judged and paid of a household that came from there; of all others nothing is shown. */
export function HouseholdFormer({ code }: { readonly code: string }) {
  const { t } = useTranslation('householdHistory');
  const language = useLanguage();
  const former = useRoute('households.history', { code }).data?.former;
  if (former === undefined || former === null) return null;
  return (
    <Panel title={t('former.title')}>
      {formerLines(former, language).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <SimpleTable
        label={t('former.title')}
        headers={FORMER_HEADERS.map((header) => t(`former.${header}`))}
        empty={t('former.empty')}
        rows={formerRows(former, language).map(({ period, office, result, why, paid }) => ({
          key: `${period} ${office}`,
          cells: [period, office, result, why.join(' '), paid.join('; ')],
        }))}
      />
    </Panel>
  );
}

export const FORMER_HEADERS = ['period', 'office', 'result', 'why', 'paid'] as const;
