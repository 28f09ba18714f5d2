import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Door } from '../../ui/Door';
import { RestoreChoice } from './RestoreChoice';

/** Where the registry is locked, is not there, or does not open any more: back to a backup. */
export function RestoreDoor({ userName, onBack }: { readonly userName: string; readonly onBack: () => void }) {
  const { t } = useTranslation('backups');
  return (
    <Door title={t('restoreDoor')}>
      <RestoreChoice userName={userName} onDone={onBack} />
      <Link as="button" onClick={onBack}>
        {t('backToDoor')}
      </Link>
    </Door>
  );
}
