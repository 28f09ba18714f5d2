import { useTranslation } from 'react-i18next';
import { PeriodPicker, usePeriod } from '../../app/period';
import { Page } from '../../ui/Page';
import { ClosePeriod } from './ClosePeriod';
import { OpenPeriod } from './OpenPeriod';
import { PeriodSummary } from './PeriodSummary';
import { WorkList } from './WorkList';

/** Open the bimester, see what each duty came to, settle what is open, close. */
export function ComplianceScreen() {
  const { t } = useTranslation('compliance');
  const { period, status } = usePeriod();
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      <OpenPeriod />
      {period !== undefined && status !== undefined && (
        <>
          <PeriodSummary period={period} />
          <ClosePeriod key={`close ${period}`} period={period} isOpen={status === 'OPEN'} />
          <WorkList key={`work ${period}`} period={period} canResolve={status !== 'CLOSED'} />
        </>
      )}
    </Page>
  );
}
