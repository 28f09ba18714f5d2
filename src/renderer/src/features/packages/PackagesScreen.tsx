import {
  Button,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  Option,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { shell } from '../../api';
import { useJob, useRoute } from '../../app/queries';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Verified } from './Verified';

const FILTERS = [{ name: 'Paquete', extensions: ['jpkg'] }];

/** Make and verify the signed packages that travel to headquarters. */
export function PackagesScreen() {
  const { t } = useTranslation('packages');
  const periods = useRoute('compliance.periods', {});
  const packages = useRoute('packages.list', {});
  const exporting = useJob('packages.export');
  const verifying = useJob('packages.verify');
  const [chosen, setChosen] = useState<Period>();
  const period = chosen ?? periods.data?.[0]?.period;
  const exportPackage = async (of: Period) => {
    const [file] = await shell.pick({ kind: 'save', name: `paquete-${of}.jpkg`, filters: FILTERS });
    if (file !== undefined) exporting.mutate({ period: of, file: { picked: file.picked } });
  };
  const verifyPackage = async () => {
    const [file] = await shell.pick({ kind: 'file', filters: FILTERS });
    if (file !== undefined) verifying.mutate({ file: { picked: file.picked } });
  };
  return (
    <Page title={t('title')}>
      <Text>{t('intro')}</Text>
      <div style={{ display: 'flex', gap: 12, alignItems: 'end' }}>
        <Field label={t('period')}>
          <Dropdown
            value={period ?? ''}
            selectedOptions={period === undefined ? [] : [period]}
            onOptionSelect={(_event, data) =>
              setChosen(periods.data?.find((known) => known.period === data.optionValue)?.period)
            }
          >
            {(periods.data ?? []).map((known) => (
              <Option key={known.period}>{known.period}</Option>
            ))}
          </Dropdown>
        </Field>
        <Button
          appearance="primary"
          disabled={period === undefined}
          onClick={() => period !== undefined && void exportPackage(period)}
        >
          {t('export')}
        </Button>
        <Button onClick={() => void verifyPackage()}>{t('verify')}</Button>
      </div>
      <ProblemMessage problem={exporting.error?.problem ?? verifying.error?.problem} />
      {exporting.data && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {t('exported', { ...exporting.data, sha256: exporting.data.sha256.slice(0, 12) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {verifying.data && <Verified result={verifying.data} />}
      <Panel title={t('sent')}>
        <Table size="small" aria-label={t('sent')}>
          <TableHeader>
            <TableRow>
              {[t('sequence'), t('identifier'), t('period'), t('createdAt'), t('createdBy'), t('sha256')].map(
                (header) => (
                  <TableHeaderCell key={header}>{header}</TableHeaderCell>
                ),
              )}
            </TableRow>
          </TableHeader>
          <TableBody>
            {(packages.data ?? []).map((sent) => (
              <TableRow key={sent.sequence}>
                {[
                  String(sent.sequence),
                  sent.identifier,
                  sent.period,
                  sent.createdAt.slice(0, 16).replace('T', ' '),
                  sent.createdBy,
                  sent.sha256.slice(0, 12),
                ].map((cell) => (
                  <TableCell key={cell}>{cell}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Panel>
    </Page>
  );
}
