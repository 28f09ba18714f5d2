import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { useClassificationWords } from '../../app/classificationWords';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';

type Kept = Output<'classification.household'>['records'][number];

/** What the household was classified as, from when to when, and who said so. */
export function HouseholdClassification({ code }: { readonly code: string }) {
  const { t } = useTranslation('classification');
  const words = useClassificationWords();
  const found = useRoute('classification.household', { code });
  const heldText = ({ held, since, until }: Kept) => {
    if (!held) return t('neverHeld');
    if (until === null) return t('heldSince', { since: dayText(since) });
    return t('heldFromTo', { since: dayText(since), until: dayText(until) });
  };
  return (
    <Panel title={t('history')}>
      <ProblemMessage problem={found.error?.problem} />
      <SimpleTable
        label={t('history')}
        {...(found.data === undefined ? {} : { empty: t('noHistory') })}
        headers={[t('cse'), t('basis'), t('held'), t('expiry'), t('source')]}
        rows={(found.data?.records ?? []).map((record) => ({
          key: `${record.since} ${record.until ?? ''} ${record.at} ${record.cse}`,
          cells: [
            words.cse(record.cse),
            t(`bases.${record.basis}`),
            heldText(record),
            words.expiry(record),
            record.row === null ? record.by : t('sourceRow', { file: record.file, row: record.row, by: record.by }),
          ],
        }))}
      />
    </Panel>
  );
}
