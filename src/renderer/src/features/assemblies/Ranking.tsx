import { MessageBar, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rankingSentence } from '@shared/messages/affiliation';
import { useClassificationWords } from '../../app/classificationWords';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import type { ViewProps } from './viewProps';

/** Validated households in their declared order; beyond the places, who waits. */
export function Ranking({ assembly: { assembly, status } }: ViewProps) {
  const { t } = useTranslation('assemblies');
  const words = useClassificationWords();
  const language = useLanguage();
  const { data, error } = useRoute('assemblies.ranking', { assembly });
  if (data === undefined) return <ProblemMessage problem={error?.problem} />;
  return (
    <>
      <Text>{t('order', { order: rankingSentence(data.criteria, language) })}</Text>
      <Text>{data.places === null ? t('unlimited') : t('limited', { places: data.places })}</Text>
      {status === 'OPEN' && <MessageBar>{t('openRanking')}</MessageBar>}
      <SimpleTable
        label={t('views.ranking')}
        empty={t('noRanking')}
        headers={[t('rank'), t('household'), t('holder'), t('cse'), t('targets'), t('residence'), t('situation')]}
        rows={data.rows.map(({ rank, household, holder, cse, targetMembers, residenceSince, hasPlace }) => ({
          key: household,
          cells: [
            rank,
            <Link key="open" to="/households/$code" params={{ code: household }}>
              {household}
            </Link>,
            holder,
            words.cse(cse),
            targetMembers,
            dayText(residenceSince),
            t(hasPlace ? 'hasPlace' : 'waiting'),
          ],
        }))}
      />
    </>
  );
}
