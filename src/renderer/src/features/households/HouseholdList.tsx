import { Field, Input, makeStyles, Select, Text } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { api } from '../../api';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { InfiniteGrid, type GridColumn, type GridPage } from '../../ui/InfiniteGrid';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useDebounced } from '../../ui/useDebounced';
import { STATUSES, useFilters, type Filters } from './filters';

type Household = Output<'households.search'>['rows'][number];
const SORTS = ['code', 'holderName', 'populatedCenterName', 'status', 'affiliationDate'] as const;
const idOf = ({ id }: Household) => id;
/** Long enough to type the next letter, too short to notice. */
const TYPING_MS = 120;

const useStyles = makeStyles({
  filters: { display: 'flex', gap: '12px', alignItems: 'start', flexWrap: 'wrap' },
  search: { flexGrow: 1, flexBasis: '320px' },
  count: { minWidth: '110px', paddingTop: '28px', textAlign: 'right' },
});

/** One box that forgives, two filters, and the list below. */
export function HouseholdList() {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const { t: values } = useTranslation('householdFields', { keyPrefix: 'values' });
  const [filters, change] = useFilters();
  const { total, only, problem, load } = useSearch(filters);
  const centers = useRoute('households.centers', {});
  const navigate = useNavigate();
  const open = (code: string) => void navigate({ to: '/households/$code', params: { code } });
  const { goToList, onReady } = useWayIntoList({ isAnswered: total !== undefined, only, open });
  const columns = useColumns();
  return (
    <>
      <div className={styles.filters} role="search">
        <Field label={t('search')} hint={t('searchHint')} className={styles.search}>
          <Input
            type="search"
            contentBefore={<SearchRegular />}
            value={filters.text}
            maxLength={80}
            onChange={(_event, { value }) => change({ text: value })}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
              event.preventDefault(); // the list would take the key for its own and scroll
              goToList(event.key);
            }}
          />
        </Field>
        <Field label={t('center')}>
          <Select value={filters.center} onChange={(_event, { value }) => change({ center: value })}>
            <option value="">{t('all')}</option>
            {(centers.data ?? []).map(({ name, households }) => (
              <option key={name} value={name}>
                {name} ({households})
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('status')}>
          <Select
            value={filters.status ?? ''}
            onChange={(_event, { value }) => change({ status: STATUSES.find((status) => status === value) ?? null })}
          >
            <option value="">{t('all')}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {values(`status.${status}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Text className={styles.count} role="status">
          {total === undefined ? '' : t('count', { count: total })}
        </Text>
      </div>
      <ProblemMessage problem={problem} />
      <InfiniteGrid
        label={t('title')}
        columns={columns}
        rowId={idOf}
        load={load}
        onOpen={({ code }) => open(code)}
        onReady={onReady}
      />
    </>
  );
}

type Answered = {
  readonly isAnswered: boolean;
  readonly only: string | undefined;
  readonly open: (code: string) => void;
};

/**
 * From the search box into the first row, or with Enter into the only household found: at once, or as soon as the answer
 * to what was typed is there.
 */
function useWayIntoList({ isAnswered, only, open }: Answered) {
  const enter = useRef<() => void>(undefined);
  const waiting = useRef<string>(undefined);
  const go = (key: string) => (key === 'Enter' && only !== undefined ? open(only) : enter.current?.());
  useEffect(() => {
    const key = waiting.current;
    if (key === undefined || !isAnswered) return;
    waiting.current = undefined;
    go(key);
  });
  const onReady = useCallback((into: () => void) => {
    enter.current = into;
  }, []);
  const goToList = (key: string) => {
    waiting.current = isAnswered ? undefined : key;
    if (isAnswered) go(key);
  };
  return { goToList, onReady };
}

/** Pages of what the filters find; asked anew when they change. */
function useSearch({ text, center, status }: Filters) {
  const [found, setFound] = useState<{
    readonly asked: string;
    readonly total: number;
    readonly only: string | undefined;
  }>();
  const [problem, setProblem] = useState<Problem>();
  const wanted = useDebounced(text, TYPING_MS);
  const asked = JSON.stringify([wanted, center, status]);
  const load = useCallback(
    async ({ sort, ...page }: GridPage) => {
      const order = { sort: SORTS.find((name) => name === sort) ?? 'code' };
      const answer = await api('households.search', { text: wanted, center, status, ...page, ...order });
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return undefined;
      const { total, rows } = answer.value;
      setFound({ asked, total, only: total === 1 ? rows[0]?.code : undefined });
      return answer.value;
    },
    [wanted, center, status, asked],
  );
  // An answer to what was asked before may come last.
  const isAnswered = found?.asked === asked && wanted === text;
  const { total, only } = isAnswered ? found : { total: undefined, only: undefined };
  return { total, only, problem, load };
}

function useColumns(): readonly GridColumn<Household>[] {
  const { t } = useTranslation('households');
  const { t: fields } = useTranslation('householdFields');
  return useMemo(
    () => [
      { name: 'code', header: fields('code'), text: ({ code }) => code, flex: 4, minWidth: 150 },
      { name: 'holderName', header: t('holder'), text: ({ holderName }) => holderName, flex: 5, minWidth: 180 },
      {
        name: 'holderDocument',
        header: t('document'),
        text: (row) => row.holderDocument,
        flex: 2,
        minWidth: 120,
        sortable: false,
      },
      {
        name: 'populatedCenterName',
        header: t('center'),
        text: (row) => row.populatedCenterName,
        flex: 3,
        minWidth: 140,
      },
      {
        name: 'status',
        header: t('status'),
        text: ({ status }) => fields(`values.status.${status}`),
        flex: 2,
        minWidth: 115,
      },
      {
        name: 'members',
        header: t('members'),
        text: ({ members }) => String(members),
        flex: 2,
        minWidth: 115,
        sortable: false,
      },
      {
        name: 'affiliationDate',
        header: t('affiliationDate'),
        text: ({ affiliationDate }) => (affiliationDate === null ? '' : dayText(affiliationDate)),
        flex: 2,
        minWidth: 130,
      },
    ],
    [t, fields],
  );
}
