import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AUDITORS } from '@shared/domain/users';
import { useHasRole } from '../../app/role';
import { Page } from '../../ui/Page';
import { AccessLog } from './AccessLog';
import { Extract } from './Extract';
import { IncidentReport } from './IncidentReport';
import { PeopleReview } from './PeopleReview';
import { VerifyHistory } from './VerifyHistory';
import { WhoSaw } from './WhoSaw';

/** Whether the history is whole, who saw a person, and the access log; for who audits or administers. */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  const mayAudit = useHasRole(AUDITORS);
  return (
    <Page title={t('title')}>
      {mayAudit ? (
        <>
          <VerifyHistory />
          <WhoSaw />
          <IncidentReport />
          <PeopleReview />
          <Extract />
          <AccessLog />
        </>
      ) : (
        <MessageBar intent="info">
          <MessageBarBody>{t('forAuditors')}</MessageBarBody>
        </MessageBar>
      )}
    </Page>
  );
}
