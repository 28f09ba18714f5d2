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
import { Corrections } from './Corrections';
import { Effects } from './Effects';
import { ExportList } from './ExportList';
import { LifeSteps } from './LifeSteps';
import { Lines } from './Lines';
import { ListSummary } from './ListSummary';
import { Results } from './results/Results';
import { Delivery } from './PayerFile';
import { Review } from './Review';

/** Calculate, approve by another person, export. */
export function PaymentsScreen() {
  const { t } = useTranslation('payments');
  const { period, status } = usePeriod();
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      {period === undefined || status === 'OPEN' ? (
        <MessageBar>{t('closeFirst')}</MessageBar>
      ) : (
        <Views key={period} period={period} />
      )}
    </Page>
  );
}

const VIEWS = {
  list: PaymentsOf,
  review: Review,
  delivery: Delivery,
  results: Results,
  corrections: Corrections,
  effects: Effects,
} as const;
type View = keyof typeof VIEWS;
const NAMES = ['list', 'review', 'delivery', 'results', 'corrections', 'effects'] as const satisfies readonly View[];

/** The list of the bimester, and what follows for who is not paid. */
function Views({ period }: { readonly period: Period }) {
  const { t } = useTranslation('effects');
  const [view, setView] = useState<View>('list');
  const Shown = VIEWS[view];
  return (
    <>
      <Tabs tabs={NAMES.map((name) => ({ name, text: t(`tabs.${name}`) }))} chosen={view} onChoose={setView} />
      <Shown period={period} />
    </>
  );
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
