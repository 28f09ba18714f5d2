import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AUDITORS } from '@shared/domain/users';
import { useHasRole } from '../../app/role';
import { Page } from '../../ui/Page';
import { Backups } from './Backups';
import { ChangePassphrase } from './ChangePassphrase';
import { People } from './People';
import { Purge } from './Purge';
import { Safety } from './Safety';

/** Who works here, and the safety of the file. */
export function RegistryScreen() {
  const { t } = useTranslation('registry');
  const { t: audit } = useTranslation('audit');
  const mayAudit = useHasRole(AUDITORS);
  return (
    <Page title={t('title')}>
      {mayAudit && <Link to="/users/audit">{audit('open')}</Link>}
      <People />
      <Backups />
      <Safety />
      <Purge />
      <ChangePassphrase />
    </Page>
  );
}
