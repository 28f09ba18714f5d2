import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';

/** Reminds of packages that headquarters has not acknowledged for too long. */
export function LateReceipts() {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  const { late = 0, allowed = 0 } = useRoute('packages.outbox', {}).data ?? {};
  if (late === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t('lateReceipts', { count: late, allowed })}{' '}
        <Link as="button" onClick={() => void navigate({ to: '/packages' })}>
          {t('toPackages')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
