import { Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AheadRow } from '@shared/contract/ahead';
import type { Period } from '@shared/domain/calendar';
import { dutyName } from '@shared/messages/compliance';
import { aheadText } from '@shared/messages/ahead';
import { CenterChoice } from '../../app/CenterChoice';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { AheadActions } from './AheadActions';
import { LeaderChoice } from './LeaderChoice';

const LIMIT = 50;

/** Whom to tell while there is time: controls due and not done, absences near the limit. */
export function AheadList({ period }: { readonly period: Period }) {
  const { t } = useTranslation('ahead');
  const [center, setCenter] = useState('');
  const [leader, setLeader] = useState('');
  const [offset, setOffset] = useState(0);
  const { data, error } = useRoute('compliance.ahead', { period, center, leader }, { keepPrevious: true });
  const rows = data?.rows ?? [];
  return (
    <Panel title={data === undefined ? t('title') : t('titleCount', { count: rows.length })}>
      <Text>{t('intro')}</Text>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'end' }}>
        <CenterChoice
          center={center}
          onChoose={(chosen) => {
            setCenter(chosen);
            setOffset(0);
          }}
        />
        <LeaderChoice
          leader={leader}
          onChoose={(chosen) => {
            setLeader(chosen);
            setOffset(0);
          }}
        />
        {data !== undefined && <AheadActions found={data} center={center} leader={leader} />}
      </div>
      <ProblemMessage problem={error?.problem} />
      {data !== undefined && <Rows rows={rows.slice(offset, offset + LIMIT)} />}
      <Pager offset={offset} limit={LIMIT} total={rows.length} onOffset={setOffset} />
    </Panel>
  );
}

function Rows({ rows }: { readonly rows: readonly AheadRow[] }) {
  const { t } = useTranslation('ahead');
  const language = useLanguage();
  return (
    <SimpleTable
      label={t('title')}
      headers={[t('place'), t('householdAndWho'), t('duty'), t('what'), t('facility')]}
      widths={['150px', '170px', '140px', '240px', '140px']}
      empty={t('nobody')}
      rows={rows.map((row) => ({
        key: `${row.household} ${row.member} ${row.month} ${row.duty}`,
        cells: [
          <div key="place">
            {row.center}
            <div>{row.leader}</div>
          </div>,
          <div key="who">
            <Link to="/households/$code" params={{ code: row.household }}>
              {row.household}
            </Link>
            <div>{row.name}</div>
          </div>,
          capital(dutyName(row.duty, language)),
          aheadText(row, language),
          row.facilityName || t('noFacility'),
        ],
      }))}
    />
  );
}
