import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';

/** Reminds of a backup that was not made for too long, could not be made, or never left this computer. */
export function BackupReminder() {
  const { t } = useTranslation('backups');
  const navigate = useNavigate();
  const { late, failed = null } = useRoute('backups.standing', {}).data ?? {};
  const said = [
    ...(failed === null ? [] : [t('failed', { detail: failed })]),
    ...(late?.backup == null ? [] : [t('late', { count: late.backup })]),
    ...(late?.copyElsewhere == null ? [] : [t('lateElsewhere', { count: late.copyElsewhere })]),
  ];
  if (said.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {said.join(' ')}{' '}
        <Link as="button" onClick={() => void navigate({ to: '/users' })}>
          {t('toBackups')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
