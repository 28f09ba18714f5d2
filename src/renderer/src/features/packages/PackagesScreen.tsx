import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { shell } from '../../api';
import { PeriodPicker, usePeriod } from '../../app/period';
import { useJob, useRoute } from '../../app/queries';
import { momentText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { Verified } from './Verified';

const FILTERS = [{ name: 'Paquete', extensions: ['jpkg'] }];

/** Make and verify the signed packages that travel to headquarters. */
export function PackagesScreen() {
  const { t } = useTranslation('packages');
  const { period } = usePeriod();
  const exporting = useJob('packages.export');
  const verifying = useJob('packages.verify');
  const exportPackage = async (of: Period) => {
    const [file] = await shell.pick({ kind: 'save', name: `paquete-${of}.jpkg`, filters: FILTERS });
    if (file !== undefined) exporting.mutate({ period: of, file: { picked: file.picked } });
  };
  const verifyPackage = async () => {
    const [file] = await shell.pick({ kind: 'file', filters: FILTERS });
    if (file !== undefined) verifying.mutate({ file: { picked: file.picked } });
  };
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      <Text>{t('intro')}</Text>
      <div style={{ display: 'flex', gap: 12 }}>
        <Button
          appearance="primary"
          disabled={period === undefined}
          onClick={() => period && void exportPackage(period)}
        >
          {t('export')}
        </Button>
        <Button onClick={() => void verifyPackage()}>{t('verify')}</Button>
      </div>
      <ProblemMessage problem={exporting.error?.problem ?? verifying.error?.problem} />
      {exporting.data && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {t('exported', {
              ...exporting.data,
              kilobytes: Math.ceil(exporting.data.bytes / 1024),
              sha256: exporting.data.sha256.slice(0, 12),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      {verifying.data && <Verified result={verifying.data} />}
      <SentPackages />
    </Page>
  );
}

function SentPackages() {
  const { t } = useTranslation('packages');
  const packages = useRoute('packages.list', {});
  return (
    <Panel title={t('sent')}>
      <SimpleTable
        label={t('sent')}
        headers={[t('sequence'), t('identifier'), t('period'), t('createdAt'), t('createdBy'), t('sha256')]}
        rows={(packages.data ?? []).map((sent) => ({
          key: sent.identifier,
          cells: [
            sent.sequence,
            sent.identifier,
            sent.period,
            momentText(sent.createdAt),
            sent.createdBy,
            sent.sha256.slice(0, 12),
          ],
        }))}
      />
    </Panel>
  );
}
