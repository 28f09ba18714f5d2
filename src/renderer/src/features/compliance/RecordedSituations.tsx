import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month, Period } from '@shared/domain/calendar';
import { monthName, reasonName } from '@shared/messages/compliance';
import { Attachments } from '../../app/attachments/Attachments';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

/** What the office recorded of schools, posts and districts in a bimester, each with its papers. */
export function RecordedSituations({ period }: { readonly period: Period }) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const recorded = useRoute('compliance.situations', { period });
  const [shown, setShown] = useState<{ facility: string; month: Month }>();
  if (recorded.data === undefined || recorded.data.length === 0) return null;
  return (
    <Panel title={t('situationsRecorded')}>
      <SimpleTable
        label={t('situationsRecorded')}
        empty=""
        headers={[t('month'), t('facility'), t('situationKind'), t('evidence'), t('papers')]}
        rows={recorded.data.map(({ facility, facilityName, month, situation, evidence, scans }) => ({
          key: `${facility} ${month}`,
          cells: [
            capital(monthName(month, language)),
            [facility, facilityName].filter(Boolean).join(' '),
            capital(reasonName(situation, language)),
            evidence,
            <Button
              key="papers"
              size="small"
              aria-label={t('papersOf', {
                papers: t('paperCount', { count: scans }),
                facility,
                month: monthName(month, language),
              })}
              onClick={() => setShown({ facility, month })}
            >
              {t('paperCount', { count: scans })}
            </Button>,
          ],
        }))}
      />
      {shown && <Attachments key={`${shown.facility} ${shown.month}`} subject={shown} kinds={['EVIDENCE', 'OTHER']} />}
    </Panel>
  );
}
