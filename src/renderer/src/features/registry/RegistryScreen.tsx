import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { AddPerson } from './AddPerson';
import { ChangePassphrase } from './ChangePassphrase';
import { Safety } from './Safety';

/** Who works here, and the safety of the file. */
export function RegistryScreen() {
  const { t } = useTranslation('registry');
  const users = useRoute('users.list', {});
  return (
    <Page title={t('title')}>
      <Panel title={t('people')}>
        <SimpleTable
          label={t('people')}
          headers={[t('name'), t('role'), t('since')]}
          rows={(users.data ?? []).map(({ name, role, since }) => ({
            key: name,
            cells: [name, t(`roles.${role}`), dayText(since)],
          }))}
        />
        <AddPerson />
      </Panel>
      <Safety />
      <ChangePassphrase />
    </Page>
  );
}
