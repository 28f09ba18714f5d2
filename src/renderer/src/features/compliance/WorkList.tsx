import { Checkbox, Field, Input } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { DUTY_STATES, type DutyState } from '@shared/domain/compliance/duties';
import { dutyName, monthName, stateName } from '@shared/messages/compliance';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Choice } from '../../ui/Choice';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { RecordSituation } from './RecordSituation';
import { ResolveFacility } from './ResolveFacility';
import { ResolveRow } from './ResolveRow';

const LIMIT = 50;
type WorkListProps = { readonly period: Period; readonly canResolve: boolean };

/** What each member owed and what it came to; first of all what still blocks closing. */
export function WorkList({ period, canResolve }: WorkListProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const [openOnly, setOpenOnly] = useState(true);
  const [state, setState] = useState<DutyState | 'ANY'>('ANY');
  const [facility, setFacility] = useState('');
  const [household, setHousehold] = useState('');
  const [offset, setOffset] = useState(0);
  const asked = {
    period,
    openOnly,
    offset,
    limit: LIMIT,
    ...(state === 'ANY' ? {} : { state }),
    ...(facility.trim() === '' ? {} : { facility: facility.trim() }),
    ...(household.trim() === '' ? {} : { household: household.trim() }),
  };
  const results = useRoute('compliance.results', asked, { keepPrevious: true });
  const total = results.data?.total ?? 0;
  const fromStart = (change: () => void) => {
    change();
    setOffset(0);
  };
  return (
    <Panel title={results.data === undefined ? t('workList') : `${t('workList')} (${total})`}>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'end' }}>
        <Checkbox
          label={t('openOnly')}
          checked={openOnly}
          onChange={(_event, { checked }) => fromStart(() => setOpenOnly(checked === true))}
        />
        <Choice
          label={t('state')}
          value={state}
          options={[
            { value: 'ANY' as const, text: t('anyState') },
            ...DUTY_STATES.map((value) => ({ value, text: stateName(value, language) })),
          ]}
          onChoose={(value) => fromStart(() => setState(value))}
        />
        <Field label={t('facility')}>
          <Input value={facility} onChange={(_event, { value }) => fromStart(() => setFacility(value))} />
        </Field>
        <Field label={t('household')}>
          <Input value={household} onChange={(_event, { value }) => fromStart(() => setHousehold(value))} />
        </Field>
      </div>
      {canResolve && (
        <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
          <ResolveFacility period={period} />
          <RecordSituation />
        </div>
      )}
      <ProblemMessage problem={results.error?.problem} />
      <SimpleTable
        label={t('workList')}
        headers={[t('household'), t('member'), t('month'), t('duty'), t('state'), t('explanation'), '']}
        widths={[undefined, '150px', '110px', '130px', '110px', '260px']}
        {...(results.data === undefined ? {} : { empty: t(openOnly ? 'nothingOpen' : 'nothingFound') })}
        rows={(results.data?.rows ?? []).map((row) => ({
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
      <Pager
        offset={offset}
        limit={LIMIT}
        total={total}
        onOffset={setOffset}
        labels={{
          page: t('page', { from: offset + 1, to: Math.min(total, offset + LIMIT), total }),
          previous: t('previous'),
          next: t('next'),
        }}
      />
    </Panel>
  );
}
