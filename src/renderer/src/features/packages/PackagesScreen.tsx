import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
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
  const proposing = useJob('packages.exportProposals');
  const decider = useRoute('affiliation.decider', {}).data?.decidedBy;
  const verifying = useJob('packages.verify');
  const exportPackage = async (of: Period) => {
    const [file] = await shell.pick({ kind: 'save', name: `paquete-${of}.jpkg`, filters: FILTERS });
    if (file !== undefined) exporting.mutate({ period: of, file: { picked: file.picked } });
  };
  const sendProposals = async () => {
    const [file] = await shell.pick({ kind: 'save', name: 'propuestas.jpkg', filters: FILTERS });
    if (file !== undefined) proposing.mutate({ file: { picked: file.picked } });
  };
  const verifyPackage = async () => {
    const [file] = await shell.pick({ kind: 'file', filters: FILTERS });
    if (file !== undefined) verifying.mutate({ file: { picked: file.picked } });
  };
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      <Text>{t('intro')}</Text>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Button
          appearance="primary"
          disabled={period === undefined}
          onClick={() => period && void exportPackage(period)}
        >
          {t('export')}
        </Button>
        {decider === 'HEADQUARTERS' && <Button onClick={() => void sendProposals()}>{t('propose')}</Button>}
        <Button onClick={() => void verifyPackage()}>{t('verify')}</Button>
      </div>
      <ProblemMessage problem={exporting.error?.problem ?? proposing.error?.problem ?? verifying.error?.problem} />
      {exporting.data && <Written result={exporting.data} />}
      {proposing.data && <Written result={proposing.data} />}
      {verifying.data && <Verified result={verifying.data} />}
      <SentPackages />
    </Page>
  );
}

function Written({ result }: { readonly result: Output<'packages.export'> }) {
  const { t } = useTranslation('packages');
  const kilobytes = Math.ceil(result.bytes / 1024);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{t('exported', { ...result, kilobytes, sha256: result.sha256.slice(0, 12) })}</MessageBarBody>
    </MessageBar>
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
            sent.period ?? t('proposalsOnly'),
            momentText(sent.createdAt),
            sent.createdBy,
            sent.sha256.slice(0, 12),
          ],
        }))}
      />
    </Panel>
  );
}
