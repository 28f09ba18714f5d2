import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { ChangePassphrase } from './ChangePassphrase';
import { People } from './People';
import { Safety } from './Safety';

/** Who works here, and the safety of the file. */
export function RegistryScreen() {
  const { t } = useTranslation('registry');
  return (
    <Page title={t('title')}>
      <People />
      <Safety />
      <ChangePassphrase />
    </Page>
  );
}
