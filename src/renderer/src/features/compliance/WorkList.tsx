import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyResult } from '@shared/contract/compliance';
import type { Period } from '@shared/domain/calendar';
import { dutyName, monthName, stateName } from '@shared/messages/compliance';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { RecordSituation } from './RecordSituation';
import { ResolveFacility } from './ResolveFacility';
import { ResolveRow } from './ResolveRow';
import { ALL_OPEN, WorkListFilter, type Filter } from './WorkListFilter';

const LIMIT = 50;
type WorkListProps = { readonly period: Period; readonly canResolve: boolean };

/** What each member owed and what it came to; first of all what still blocks closing. */
export function WorkList({ period, canResolve }: WorkListProps) {
  const { t } = useTranslation('compliance');
  const [filter, setFilter] = useState(ALL_OPEN);
  const [offset, setOffset] = useState(0);
  const results = useRoute('compliance.results', askedBy(period, filter, offset), { keepPrevious: true });
  const total = results.data?.total ?? 0;
  return (
    <Panel title={results.data === undefined ? t('workList') : `${t('workList')} (${total})`}>
      <WorkListFilter
        filter={filter}
        onChange={(changed) => {
          setFilter(changed);
          setOffset(0);
        }}
      />
      {canResolve && (
        <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
          <ResolveFacility period={period} />
          <RecordSituation />
        </div>
      )}
      <ProblemMessage problem={results.error?.problem} />
      {results.data !== undefined && (
        <Rows
          period={period}
          rows={results.data.rows}
          canResolve={canResolve}
          empty={t(filter.openOnly ? 'nothingOpen' : 'nothingFound')}
        />
      )}
      <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
    </Panel>
  );
}

/** Empty boxes of the filter ask for nothing. */
function askedBy(period: Period, { openOnly, state, ...codes }: Filter, offset: number) {
  const typed = Object.entries(codes).map(([name, code]) => [name, code.trim()] as const);
  return {
    period,
    openOnly,
    offset,
    limit: LIMIT,
    ...(state === 'ANY' ? {} : { state }),
    ...Object.fromEntries(typed.filter(([, code]) => code !== '')),
  };
}

type RowsProps = WorkListProps & { readonly rows: readonly DutyResult[]; readonly empty: string };

function Rows({ period, rows, canResolve, empty }: RowsProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  return (
    <SimpleTable
      label={t('workList')}
      headers={[t('household'), t('member'), t('month'), t('duty'), t('state'), t('explanation'), '']}
      widths={[undefined, '130px', '95px', undefined, '95px', '200px']}
      empty={empty}
      rows={rows.map((row) => ({
        key: `${row.household} ${row.member} ${row.month} ${row.duty}`,
        cells: [
          <Link key="household" to="/households/$code" params={{ code: row.household }}>
            {row.household}
          </Link>,
          row.memberName,
          capital(monthName(row.month, language)),
          capital(dutyName(row.duty, language)),
          stateName(row.state, language),
          row.explanation,
          canResolve ? <ResolveRow key="resolve" period={period} row={row} /> : '',
        ],
      }))}
    />
  );
}
