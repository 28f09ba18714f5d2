import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { ArrowLeftRegular, EditRegular } from '@fluentui/react-icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CLERKS } from '@shared/domain/users';
import { Attachments } from '../../app/attachments/Attachments';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useShortcuts } from '../../ui/useShortcuts';
import { ChangesMenu } from './ChangesMenu';
import { HouseholdCalendar } from './HouseholdCalendar';
import { HouseholdCard } from './HouseholdCard';
import { HouseholdClassification } from './HouseholdClassification';
import { HouseholdCompliance } from './HouseholdCompliance';
import { HouseholdDocuments } from './HouseholdDocuments';
import { HouseholdEffects } from './HouseholdEffects';
import { HouseholdEligibility } from './HouseholdEligibility';
import { HouseholdFacts } from './HouseholdFacts';
import { HouseholdFormer } from './HouseholdFormer';
import { HouseholdHistory } from './HouseholdHistory';
import { HouseholdPayments } from './HouseholdPayments';
import { HouseholdSteps } from './HouseholdSteps';
import { MembersTable } from './MembersTable';
import { PrintMenu } from './PrintMenu';
import { Timeline } from './Timeline';
import { WaitingProposals } from './WaitingProposals';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(440px, 100%), 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
  column: { display: 'grid', gap: '12px', minWidth: 0 },
});

const PAPERS = ['AGREEMENT', 'EVIDENCE', 'OTHER'] as const;

/** One household: who belongs to it, whether it qualifies and complied and why, and everything that happened to it. */
export function HouseholdScreen() {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const { code } = useParams({ from: '/households/$code' });
  const navigate = useNavigate();
  const found = useRoute('households.get', { code });
  const leave = () => void navigate({ to: '/households' });
  const edit = () => void navigate({ to: '/households/$code/edit', params: { code } });
  const isClerk = useHasRole(CLERKS);
  useShortcuts({ ...(isClerk && { F2: edit }), Escape: leave });
  const household = found.data;
  const actions = (
    <>
      <Button icon={<ArrowLeftRegular />} onClick={leave}>
        {t('backToList')}
      </Button>
      {isClerk && (
        <Button appearance="primary" icon={<EditRegular />} onClick={edit}>
          {t('edit')}
        </Button>
      )}
      {isClerk && household && <ChangesMenu household={household} />}
      {household && <PrintMenu household={household} />}
    </>
  );
  return (
    <Page title={t('household', { code })} actions={actions}>
      <ProblemMessage problem={found.error?.problem} />
      {household === undefined ? (
        !found.error && <Spinner />
      ) : (
        <>
          <WaitingProposals code={code} />
          <HouseholdFacts household={household} />
          <MembersTable members={household.members} />
          <HouseholdCalendar household={household} />
          <div className={styles.columns}>
            <div className={styles.column}>
              <HouseholdEligibility code={code} />
              <HouseholdCompliance household={household} />
              <HouseholdEffects code={code} />
            </div>
            <div className={styles.column}>
              <HouseholdSteps household={household} />
              <HouseholdCard household={household} />
              <Attachments subject={{ household: code }} kinds={PAPERS} />
              <Timeline entries={household.timeline} />
            </div>
          </div>
          <HouseholdPayments code={code} />
          <HouseholdFormer code={code} />
          <HouseholdClassification code={code} />
          <HouseholdDocuments code={code} />
          <HouseholdHistory code={code} />
        </>
      )}
    </Page>
  );
}
