import { Button, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { isInForce, stepOf, type ListStatus } from '@shared/domain/payments/listStatus';
import { PeriodPicker, usePeriod } from '../../app/period';
import { useJob, useRoute } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Tabs } from '../../ui/Tabs';
import { Approve } from './Approve';
import { Cards } from './cards/Cards';
import { Corrections } from './Corrections';
import { Effects } from './Effects';
import { ExportList } from './ExportList';
import { LifeSteps } from './LifeSteps';
import { Lines } from './Lines';
import { ListSummary } from './ListSummary';
import { PayPoints } from './payPoints/PayPoints';
import { Results } from './results/Results';
import { Delivery } from './PayerFile';
import { Review } from './Review';

const OF_LIST = {
  list: PaymentsOf,
  review: Review,
  delivery: Delivery,
  results: Results,
  corrections: Corrections,
  effects: Effects,
} as const;
/** What stands whatever bimester is paid. */
const STANDING = { payPoints: PayPoints, cards: Cards } as const;
type View = keyof typeof OF_LIST | keyof typeof STANDING;
const NAMES = [
  'list',
  'review',
  'delivery',
  'results',
  'corrections',
  'effects',
  'payPoints',
  'cards',
] as const satisfies readonly View[];

/** Calculate, approve by another person, export; what follows for who is not paid; where people collect, and of what. */
export function PaymentsScreen() {
  const { t } = useTranslation('payments');
  const { t: effects } = useTranslation('effects');
  const [view, setView] = useState<View>('list');
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      <Tabs tabs={NAMES.map((name) => ({ name, text: effects(`tabs.${name}`) }))} chosen={view} onChoose={setView} />
      <Shown view={view} />
    </Page>
  );
}

function Shown({ view }: { readonly view: View }) {
  const { t } = useTranslation('payments');
  const { period, status } = usePeriod();
  if (view === 'payPoints' || view === 'cards') {
    const Standing = STANDING[view];
    return <Standing />;
  }
  if (period === undefined || status === 'OPEN') return <MessageBar>{t('closeFirst')}</MessageBar>;
  const OfList = OF_LIST[view];
  return <OfList key={period} period={period} />;
}

function PaymentsOf({ period }: { readonly period: Period }) {
  const { t } = useTranslation('payments');
  const list = useRoute('payments.get', { period, limit: 1 });
  const calculate = useJob('payments.calculate');
  const { isApproved, canCalculate } = stateOf(list.data?.status);
  return (
    <>
      <div style={{ display: 'flex', gap: 12 }}>
        <Button
          appearance={list.data === undefined ? 'primary' : 'secondary'}
          disabled={!canCalculate}
          onClick={() => calculate.mutate({ period })}
        >
          {list.data === undefined ? t('calculate') : t('recalculate')}
        </Button>
        {list.data !== undefined && <Approve list={list.data} />}
      </div>
      <ProblemMessage problem={calculate.error?.problem ?? unlessAbsent(list.error?.problem)} />
      {isApproved && <ExportList period={period} />}
      {list.data !== undefined && <LifeSteps period={period} />}
      {list.data !== undefined && <ListSummary list={list.data} />}
      {list.data !== undefined && <Lines period={period} />}
      <JobDialog
        title={t('calculate')}
        running={calculate.isPending}
        progress={calculate.progress}
        onCancel={calculate.cancel}
      />
    </>
  );
}

const stateOf = (status: ListStatus | undefined) => ({
  isApproved: status !== undefined && isInForce(status),
  canCalculate: status === undefined || stepOf(status, 'calculate') !== undefined,
});

/** That there is no list yet is where this screen begins, not a fault. */
const unlessAbsent = (problem: Problem | undefined) => (problem?.code === 'list-absent' ? undefined : problem);
