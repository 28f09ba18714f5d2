import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeriodPicker, usePeriod } from '../../app/period';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { AheadList } from './AheadList';
import { NotLocated } from './NotLocated';
import { OpenPeriod } from './OpenPeriod';
import { PeriodSummary } from './PeriodSummary';
import { RecordedSituations } from './RecordedSituations';
import { WorkList } from './WorkList';

const VIEWS = ['workList', 'notLocated'] as const;

/** Open the bimester, see what each duty came to, settle what is open, close. */
export function ComplianceScreen() {
  const { t } = useTranslation('compliance');
  const { period, status, known } = usePeriod();
  const [opening, setOpening] = useState(false);
  const [view, setView] = useState<(typeof VIEWS)[number]>('workList');
  const actions = (
    <>
      {known?.length !== 0 && !opening && <Button onClick={() => setOpening(true)}>{t('openAnother')}</Button>}
      <PeriodPicker />
    </>
  );
  return (
    <Page title={t('title')} actions={actions}>
      {(opening || known?.length === 0) && <OpenPeriod onOpen={() => setOpening(true)} />}
      {period !== undefined && status !== undefined && (
        <>
          <PeriodSummary period={period} />
          <Tabs tabs={VIEWS.map((name) => ({ name, text: t(`views.${name}`) }))} chosen={view} onChoose={setView} />
          {view === 'notLocated' && <NotLocated key={period} period={period} />}
          {view === 'workList' && status === 'OPEN' && <AheadList key={`${period} ahead`} period={period} />}
          {view === 'workList' && <WorkList key={period} period={period} canResolve={status !== 'CLOSED'} />}
          {view === 'workList' && <RecordedSituations key={`${period} situations`} period={period} />}
        </>
      )}
    </Page>
  );
}
