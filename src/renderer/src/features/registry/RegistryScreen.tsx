import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { AddPerson } from './AddPerson';
import { ChangePassphrase } from './ChangePassphrase';
import { ReceivedFiles } from './ReceivedFiles';
import { Safety } from './Safety';

/** Who works here, and the safety of the file. */
export function RegistryScreen() {
  const { t } = useTranslation('registry');
  const users = useRoute('users.list', {});
  return (
    <Page title={t('title')}>
      <Panel title={t('people')}>
        <Table aria-label={t('people')} size="small">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t('name')}</TableHeaderCell>
              <TableHeaderCell>{t('role')}</TableHeaderCell>
              <TableHeaderCell>{t('since')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {(users.data ?? []).map((user) => (
              <TableRow key={user.name}>
                <TableCell>{user.name}</TableCell>
                <TableCell>{t(`roles.${user.role}`)}</TableCell>
                <TableCell>{user.since.split('-').reverse().join('/')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <AddPerson />
      </Panel>
      <Safety />
      <ChangePassphrase />
      <ReceivedFiles />
    </Page>
  );
}
