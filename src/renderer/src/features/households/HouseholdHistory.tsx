import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { useHistoryRows, type History } from './useHistoryRows';

/** Every dated row of the household and its members: from when to when, who noted it, and where it came from. */
export function HouseholdHistory({ code }: { readonly code: string }) {
  const { t } = useTranslation('householdHistory');
  const found = useRoute('households.history', { code });
  return (
    <Panel title={t('title')}>
      <ProblemMessage problem={found.error?.problem} />
      {found.data && <Rows history={found.data} />}
    </Panel>
  );
}

const EVERYTHING = 'all';
const HOUSEHOLD = 'household';

function Rows({ history }: { readonly history: History }) {
  const { t } = useTranslation('householdHistory');
  const { t: membership } = useTranslation('membership');
  const [shown, setShown] = useState(EVERYTHING);
  const rows = useHistoryRows()(history).filter(
    ({ member }) => shown === EVERYTHING || shown === (member === null ? HOUSEHOLD : String(member)),
  );
  return (
    <>
      <Field label={t('show')} orientation="horizontal">
        <Select value={shown} onChange={(_event, { value }) => setShown(value)}>
          <option value={EVERYTHING}>{t('everything')}</option>
          <option value={HOUSEHOLD}>{t('ofHousehold')}</option>
          {history.members.map(({ number, name }) => (
            <option key={number} value={number}>
              {membership('option', { number, name })}
            </option>
          ))}
        </Select>
      </Field>
      <SimpleTable
        label={t('title')}
        headers={HEADERS.map((header) => t(`headers.${header}`))}
        rows={rows.map((row) => ({ key: row.key, cells: HEADERS.map((header) => row[header]) }))}
      />
    </>
  );
}

export const HEADERS = ['subject', 'value', 'since', 'until', 'noted', 'source'] as const;
