import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { MANAGERS } from '@shared/domain/users';
import { PeriodPicker } from '../../app/period';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { dayText, momentText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { Keys } from './Keys';
import { Outbox } from './Outbox';
import { Receiving } from './Receiving';
import { Sending } from './Sending';

/** The signed and sealed packages that travel to headquarters and back. */
export function PackagesScreen() {
  const { t } = useTranslation('packages');
  const mayReceive = useHasRole(MANAGERS);
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      <Text>{t('intro')}</Text>
      <Sending />
      <Outbox />
      {mayReceive && <Receiving />}
      <SentPackages />
      <Keys />
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
        headers={[
          t('sequence'),
          t('identifier'),
          t('kind'),
          t('createdAt'),
          t('createdBy'),
          t('receipt'),
          t('rows'),
          t('sha256'),
        ]}
        rows={(packages.data ?? []).map((sent) => ({
          key: sent.identifier,
          cells: [
            sent.sequence,
            sent.identifier,
            `${t(`kinds.${sent.kind}`)} ${sent.period ?? ''}`,
            momentText(sent.createdAt),
            sent.createdBy,
            sent.receivedOn === null ? t('noReceipt') : dayText(sent.receivedOn),
            sent.accepted === null ? '' : t('rowsTaken', { accepted: sent.accepted, refused: sent.refused ?? 0 }),
            sent.sha256.slice(0, 12),
          ],
        }))}
      />
    </Panel>
  );
}
