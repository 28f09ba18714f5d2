import { Button, MessageBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { stepOf } from '@shared/domain/payments/listStatus';
import { CLERKS } from '@shared/domain/users';
import { shell } from '../../../api';
import { ImportPanel } from '../../../app/imports/ImportPanel';
import { useImport } from '../../../app/imports/useImport';
import { OWN_WORKBOOKS, ProfileChoice } from '../../../app/profiles/ProfileChoice';
import { useJob, useRoute } from '../../../app/queries';
import { useHasRole } from '../../../app/role';
import { Panel } from '../../../ui/Panel';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { BalanceAfter } from './BalanceAfter';
import { BalancePanel } from './BalancePanel';
import { LineClasses } from './LineClasses';
import { ListedHouseholds } from './ListedHouseholds';
import { SamplePanel } from './SamplePanel';

/** What the payer sends back, what it leaves of the list, and who is visited afterwards. */
export function Results({ period }: { readonly period: Period }) {
  const { t } = useTranslation('reconciliation');
  const balance = useRoute('reconciliation.balance', { period });
  if (balance.data === undefined) return <ProblemMessage problem={balance.error?.problem} />;
  const { status } = balance.data;
  const isOpen = stepOf(status, 'answerSome') !== undefined;
  return (
    <>
      {status === 'CLOSED' && <MessageBar>{t('isClosed')}</MessageBar>}
      {isOpen ? <Receive period={period} balance={balance.data} /> : <MessageBar>{t('notSent')}</MessageBar>}
      <BalancePanel balance={balance.data} />
      <ListedHouseholds period={period} />
      {isOpen && <SamplePanel period={period} />}
    </>
  );
}

const ANSWERS = [{ name: 'Excel, CSV, XML', extensions: ['xlsx', 'csv', 'txt', 'xml'] }];
const PAYER_FILES = ['PAYER'] as const;

type ReceiveProps = { readonly period: Period; readonly balance: Output<'reconciliation.balance'> };

function Receive({ period, balance }: ReceiveProps) {
  const { t } = useTranslation('reconciliation');
  const isClerk = useHasRole(CLERKS);
  const [profile, setProfile] = useState(OWN_WORKBOOKS);
  const template = useJob('templates.write');
  const flow = useImport({
    analyse: 'reconciliation.analyse',
    apply: 'reconciliation.apply',
    remarks: 'file',
    inputOf: ([file]) => ({
      period,
      file: { picked: file?.picked ?? '' },
      ...(profile === OWN_WORKBOOKS ? {} : { profile }),
    }),
  });
  const writeTemplate = async () => {
    const [file] = await shell.pick({ kind: 'save', name: 'resultado-de-pago.xlsx' });
    if (file !== undefined) template.mutate({ kind: 'resultado-de-pago', file: { picked: file.picked } });
  };
  if (!isClerk) return null;
  const { lines, balanceAfter } = flow.files[0] ?? {};
  return (
    <Panel title={t('receiveTitle')}>
      <Text>{t('receiveText')}</Text>
      <ProfileChoice kinds={PAYER_FILES} profile={profile} onProfile={setProfile} />
      <ImportPanel flow={flow} pickLabel={t('receive')} pick="file" filters={ANSWERS}>
        <Button onClick={() => void writeTemplate()}>{t('template')}</Button>
      </ImportPanel>
      <ProblemMessage problem={template.error?.problem} />
      {lines !== undefined && <LineClasses lines={lines} />}
      {flow.applied === undefined && balanceAfter !== undefined && <BalanceAfter now={balance} after={balanceAfter} />}
    </Panel>
  );
}
