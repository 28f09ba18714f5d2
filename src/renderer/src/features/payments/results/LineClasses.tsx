import { useTranslation } from 'react-i18next';
import type { FileReport } from '@shared/contract/imports';
import { RESULT_CLASSES } from '@shared/domain/reconciliation/results';
import { SimpleTable } from '../../../ui/SimpleTable';

const SHOWN = ['read', ...RESULT_CLASSES] as const;

/** Where each line of the file ended. */
export function LineClasses({ lines }: { readonly lines: NonNullable<FileReport['lines']> }) {
  const { t } = useTranslation('reconciliation');
  return (
    <SimpleTable
      label={t('classes')}
      headers={SHOWN.map((name) => t(`class.${name}`))}
      rows={[{ key: 'lines', cells: SHOWN.map((name) => lines[name]) }]}
    />
  );
}
