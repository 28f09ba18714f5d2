import { Button, MessageBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { shell } from '../../api';
import { useJob } from '../../app/queries';
import { solesText } from '../../ui/money';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** The approved list as a workbook, whole or one for each payment mode and pay point. */
export function ExportList({ period }: { readonly period: Period }) {
  const { t } = useTranslation('payments');
  const whole = useJob('payments.export');
  const parts = useJob('payments.exportParts');
  const exportWhole = async () => {
    const [file] = await shell.pick({
      kind: 'save',
      name: `lista-de-pago-${period}.xlsx`,
      filters: [{ name: 'Excel', extensions: ['xlsx'] }],
    });
    if (file !== undefined) whole.mutate({ period, file: { picked: file.picked } });
  };
  const exportParts = async () => {
    const [folder] = await shell.pick({ kind: 'folder' });
    if (folder !== undefined) parts.mutate({ period, folder: { picked: folder.picked } });
  };
  return (
    <>
      <div style={{ display: 'flex', gap: 12 }}>
        <Button disabled={whole.isPending} onClick={() => void exportWhole()}>
          {t('export')}
        </Button>
        <Button disabled={parts.isPending} onClick={() => void exportParts()}>
          {t('exportParts')}
        </Button>
      </div>
      <ProblemMessage problem={whole.error?.problem ?? parts.error?.problem} />
      {whole.data && <MessageBar intent="success">{t('exported', { name: whole.data.name })}</MessageBar>}
      {parts.data && (
        <MessageBar intent="success">
          {t('exportedParts', {
            count: parts.data.parts.length,
            paid: parts.data.paid,
            total: solesText(parts.data.total),
          })}
        </MessageBar>
      )}
    </>
  );
}
