import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hourText, dayText } from '../ui/dates';
import { ProblemMessage } from '../ui/ProblemMessage';
import { useRoute } from './queries';

const ASK_EVERY_MS = 2000;

/** The registry is looked over behind the screens after each opening; what is found wrong is told over all of them. */
export function DamageNotice() {
  const { data } = useRoute(
    'registry.look',
    {},
    { refetchInterval: ({ state }) => (state.data?.isRunning === false ? false : ASK_EVERY_MS) },
  );
  const detail = data?.damage ?? null;
  if (detail === null) return null;
  return (
    <>
      <ProblemMessage problem={{ code: 'registry-damaged', detail }} />
      <NewestGood />
    </>
  );
}

/** The backup to go back to, and how much would be lost by it. */
function NewestGood() {
  const { t } = useTranslation('backups');
  const navigate = useNavigate();
  const good = useRoute('backups.list', {}).data?.backups.find(({ state }) => state === 'VERIFIED');
  const standing = useRoute('backups.standing', {}).data;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {good === undefined ? t('noneGood') : t('newestGood', { day: dayText(good.day), hour: hourText(good.time) })}{' '}
        {good !== undefined &&
          standing !== undefined &&
          t('wouldLose', { count: Math.max(0, standing.event - good.event) })}{' '}
        <Link as="button" onClick={() => void navigate({ to: '/users' })}>
          {t('toBackups')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
