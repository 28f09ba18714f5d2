import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EligibilityCheck } from '@shared/contract/eligibility';
import { GateTree } from '../../app/eligibility/GateTree';
import { gateName, gateReason } from '../../app/eligibility/gateWords';
import { usePrinting } from '../../app/printing';
import { useLanguage } from '../../messages/useLanguage';
import type { GridColumn, GridPage } from '../../ui/InfiniteGrid';
import { Panel } from '../../ui/Panel';
import { failedGates, failuresByGate, shownChecks, sortedChecks, type Shown } from './resultRows';
import { ResultsPage } from './ResultsPage';

const Grid = lazy(() =>
  import('../../ui/InfiniteGrid').then(({ InfiniteGrid }) => ({ default: InfiniteGrid<EligibilityCheck> })),
);

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: '12px',
    flexGrow: 1,
    minHeight: '300px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { display: 'flex', minHeight: '300px' },
  one: { overflowY: 'auto', padding: '2px' },
});

const idOf = ({ household }: EligibilityCheck) => household;

type ResultsProps = {
  readonly checks: readonly EligibilityCheck[];
  readonly onSelected: (codes: readonly string[]) => void;
};

/** Each household with its answer; the one in hand opens into its reasons beside the list. */
export function Results({ checks, onSelected }: ResultsProps) {
  const styles = useStyles();
  const { t } = useTranslation('eligibility');
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown>('all');
  const [code, setCode] = useState<string>();
  const rows = useMemo(() => shownChecks(checks, shown), [checks, shown]);
  const load = useCallback(
    ({ offset, limit, ...order }: GridPage) =>
      Promise.resolve({ rows: sortedChecks(rows, order).slice(offset, offset + limit), total: rows.length }),
    [rows],
  );
  const current = rows.find(({ household }) => household === code);
  return (
    <>
      <Bar checks={checks} rows={rows} shown={shown} onShow={setShown} />
      <div className={styles.columns}>
        <div className={styles.list}>
          <Suspense>
            <Grid
              label={t('results')}
              columns={useColumns()}
              rowId={idOf}
              load={load}
              onFocused={({ household }) => setCode(household)}
              onSelected={(selected) => onSelected(selected.map(idOf))}
              onOpen={({ household }) => void navigate({ to: '/households/$code', params: { code: household } })}
            />
          </Suspense>
        </div>
        <div className={styles.one}>
          <Panel title={current?.household ?? t('reasons')}>
            {current === undefined ? (
              <Text>{t('pickOne')}</Text>
            ) : (
              <>
                <GateTree check={current} />
                <Link to="/households/$code" params={{ code: current.household }}>
                  {t('openHousehold', { code: current.household })}
                </Link>
              </>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

type BarProps = {
  readonly checks: readonly EligibilityCheck[];
  readonly rows: readonly EligibilityCheck[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
};

/** What of the results is shown, and on paper. */
function Bar({ checks, rows, shown, onShow }: BarProps) {
  const styles = useStyles();
  const { t } = useTranslation('eligibility');
  const language = useLanguage();
  const { print, sheet } = usePrinting();
  const gates = failuresByGate(checks);
  const choices: readonly { readonly value: Shown; readonly text: string }[] = [
    { value: 'all', text: t('all') },
    { value: 'eligible', text: t('eligibleOnly') },
    { value: 'failed', text: t('failedOnly') },
    ...gates.map(({ gate, count }) => ({
      value: gate,
      text: `${t('failedBy', { gate: gateName(gate, language) })} (${count})`,
    })),
  ];
  const page = <ResultsPage checks={sortedChecks(rows, { sort: 'code', descending: false })} />;
  return (
    <div className={styles.bar}>
      <Field label={t('show')}>
        <Select
          value={shown}
          onChange={(_event, { value }) => onShow(choices.find((choice) => choice.value === value)?.value ?? 'all')}
        >
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => print(page, { to: 'paper', name: 'elegibilidad', foot: t('title') })}>
        {t('printPaper')}
      </Button>
      <Button onClick={() => print(page, { to: 'pdf', name: 'elegibilidad.pdf', foot: t('title') })}>
        {t('printPdf')}
      </Button>
      {sheet}
    </div>
  );
}

function useColumns(): readonly GridColumn<EligibilityCheck>[] {
  const { t } = useTranslation('eligibility');
  const language = useLanguage();
  return useMemo(
    () => [
      { name: 'code', header: t('household'), text: idOf, flex: 2, minWidth: 150 },
      {
        name: 'result',
        header: t('result'),
        text: ({ eligible }) => t(eligible ? 'yes' : 'no'),
        flex: 1,
        minWidth: 110,
      },
      {
        name: 'reasons',
        header: t('reasons'),
        text: (check) =>
          failedGates(check)
            .map((result) => gateReason(result, language))
            .join(' '),
        flex: 5,
        sortable: false,
      },
    ],
    [t, language],
  );
}
