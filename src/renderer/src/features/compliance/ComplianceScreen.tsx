import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeriodPicker, usePeriod } from '../../app/period';
import { Page } from '../../ui/Page';
import { AheadList } from './AheadList';
import { OpenPeriod } from './OpenPeriod';
import { PeriodSummary } from './PeriodSummary';
import { WorkList } from './WorkList';

/** Open the bimester, see what each duty came to, settle what is open, close. */
export function ComplianceScreen() {
  const { t } = useTranslation('compliance');
  const { period, status, known } = usePeriod();
  const [opening, setOpening] = useState(false);
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
          {status === 'OPEN' && <AheadList key={`${period} ahead`} period={period} />}
          <WorkList key={period} period={period} canResolve={status !== 'CLOSED'} />
        </>
      )}
    </Page>
  );
}
