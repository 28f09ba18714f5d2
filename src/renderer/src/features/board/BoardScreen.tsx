import { makeStyles, MessageBar, Text } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { DUTY_STATES } from '@shared/domain/compliance/duties';
import { stateName } from '@shared/messages/compliance';
import { PeriodPicker, usePeriod } from '../../app/period';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { BackupReminder } from './BackupReminder';
import { LateReceipts } from './LateReceipts';
import { Step } from './Step';

const Chart = lazy(() => import('../../ui/Chart').then(({ Chart: component }) => ({ default: component })));

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
    gap: '12px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  charts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(360px, 1fr))', gap: '12px' },
});

/** The home screen: the steps of the bimester with their numbers and what comes next. */
export function BoardScreen() {
  const styles = useStyles();
  const { t } = useTranslation('board');
  const { period } = usePeriod();
  const board = useRoute('board.get', period === undefined ? {} : { period });
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      <ProblemMessage problem={board.error?.problem} />
      {board.data?.steps.every(({ state }) => state === 'DONE') && (
        <MessageBar intent="success">{t('allDone')}</MessageBar>
      )}
      <BackupReminder />
      <LateReceipts />
      {board.data?.dates && <Dates dates={board.data.dates} />}
      {board.data !== undefined && board.data.payDays.length > 0 && <PayDays payDays={board.data.payDays} />}
      <ol className={styles.steps}>
        {(board.data?.steps ?? []).map((step, index) => (
          <Step key={step.step} number={index + 1} isOpen={board.data?.period !== null} {...step} />
        ))}
      </ol>
      {board.data !== undefined && board.data.period !== null && <Late late={board.data.late} />}
      <div className={styles.charts}>{board.data !== undefined && <Charts charts={board.data.charts} />}</div>
    </Page>
  );
}

type Board = Output<'board.get'>;

/** What headquarters set for the bimester, the last day to close it first. */
function Dates({ dates }: { readonly dates: NonNullable<Board['dates']> }) {
  const { t } = useTranslation('board');
  const { reference, period, ...days } = dates;
  const texts = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, dayText(day)]));
  return <Text>{t('dates', { period, reference, ...texts })}</Text>;
}

const PAY_DAYS_SHOWN = 6;

/** Where and when families are paid next. */
function PayDays({ payDays }: Pick<Board, 'payDays'>) {
  const { t } = useTranslation('board');
  const shown = payDays
    .slice(0, PAY_DAYS_SHOWN)
    .map(({ day, from, to, name }) => `${dayText(day)} ${from}–${to} ${name}`);
  const more = payDays.length > PAY_DAYS_SHOWN ? ` ${t('moreLate', { count: payDays.length - PAY_DAYS_SHOWN })}` : '';
  return <Text>{`${t('payDays')} ${shown.join(' · ')}${more}`}</Text>;
}

const LATE_SHOWN = 12;

function Late({ late }: Pick<Board, 'late'>) {
  const { t } = useTranslation('board');
  const names = late.slice(0, LATE_SHOWN).map(({ name }) => name);
  const more = late.length > LATE_SHOWN ? ` ${t('moreLate', { count: late.length - LATE_SHOWN })}` : '';
  return <Panel title={t('late')}>{late.length === 0 ? t('noneLate') : `${names.join(' · ')}${more}`}</Panel>;
}

const CENTERS_SHOWN = 12;

function Charts({ charts }: Pick<Board, 'charts'>) {
  const { t, i18n } = useTranslation('board');
  const states = useMemo(() => DUTY_STATES.filter((state) => (charts.states[state] ?? 0) > 0), [charts]);
  const stateSeries = useMemo(
    () => [{ name: t('statesChart'), values: states.map((state) => charts.states[state] ?? 0), color: '#0f6cbd' }],
    [charts, states, t],
  );
  const centers = useMemo(() => charts.payments.slice(0, CENTERS_SHOWN), [charts]);
  const paymentSeries = useMemo(
    () => [
      { name: t('paid'), values: centers.map(({ paid }) => paid), color: '#107c10' },
      { name: t('notPaid'), values: centers.map(({ notPaid }) => notPaid), color: '#8a8886' },
    ],
    [centers, t],
  );
  const language = i18n.language === 'en' ? 'en' : 'es';
  const stateNames = useMemo(() => states.map((state) => stateName(state, language)), [states, language]);
  const centerNames = useMemo(() => centers.map(({ center }) => center), [centers]);
  return (
    <Suspense>
      {states.length > 0 && (
        <Panel title={t('statesChart')}>
          <Chart title={t('statesChart')} categories={stateNames} series={stateSeries} />
        </Panel>
      )}
      {centers.length > 0 && (
        <Panel title={t('paymentsChart')}>
          <Chart title={t('paymentsChart')} categories={centerNames} series={paymentSeries} />
        </Panel>
      )}
    </Suspense>
  );
}
