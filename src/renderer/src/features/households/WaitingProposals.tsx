import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { proposalName } from '@shared/messages/proposals';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';

/** What of this household waits for a second person, so that nobody takes what was saved for what holds. */
export function WaitingProposals({ code }: { readonly code: string }) {
  const { t } = useTranslation('households');
  const language = useLanguage();
  const waiting = useRoute('proposals.list', { household: code }).data ?? [];
  if (waiting.length === 0) return null;
  const kinds = [...new Set(waiting.map(({ kind }) => proposalName(kind, language)))].join(', ');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t('waits', { kinds })} <Link to="/enrolment/proposals">{t('toWaiting')}</Link>
      </MessageBarBody>
    </MessageBar>
  );
}
