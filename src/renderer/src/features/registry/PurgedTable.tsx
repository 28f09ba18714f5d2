import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { PURGED_MATTER } from '@shared/messages/purge';
import { useLanguage } from '../../messages/useLanguage';

/** How many rows of each matter would go. */
export function PurgedTable({ matters }: Pick<Output<'purge.preview'>, 'matters'>) {
  const { t } = useTranslation('purge');
  const words = PURGED_MATTER[useLanguage()];
  return (
    <Table size="small" aria-label={t('matter')} style={{ maxWidth: 640 }}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('matter')}</TableHeaderCell>
          <TableHeaderCell style={{ width: 96 }}>{t('rows')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {matters.map(({ matter, rows }) => (
          <TableRow key={matter}>
            <TableCell>{words[matter]}</TableCell>
            <TableCell>{rows}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
