import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';

const SHOWN = 50;

/** The newest files that came in, with what became of each. */
export function ReceivedFiles() {
  const { t } = useTranslation('registry');
  const imports = useRoute('imports.list', { limit: SHOWN });
  const headers = [t('importAt'), t('importName'), t('importKind'), t('importStatus'), t('importBy')];
  return (
    <Panel title={t('imports')}>
      <Table aria-label={t('imports')} size="small">
        <TableHeader>
          <TableRow>
            {headers.map((header) => (
              <TableHeaderCell key={header}>{header}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {(imports.data ?? []).map((file) => (
            <TableRow key={file.id}>
              <TableCell>{file.at.slice(0, 16).replace('T', ' ')}</TableCell>
              <TableCell>{file.name}</TableCell>
              <TableCell>{file.kind}</TableCell>
              <TableCell>{file.status}</TableCell>
              <TableCell>{file.by}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
