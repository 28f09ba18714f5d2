import { Button, makeStyles, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { stepOf } from '@shared/domain/payments/listStatus';
import { listStatusName } from '@shared/messages/listStatus';
import { balancePaper } from '@shared/messages/reconciliationPaper';
import { useCommand, useRoute } from '../../../app/queries';
import { usePaper } from '../../../app/usePaper';
import { useLanguage } from '../../../messages/useLanguage';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { solesText } from '../../../ui/money';
import { Panel } from '../../../ui/Panel';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { SimpleTable } from '../../../ui/SimpleTable';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', flexWrap: 'wrap' } });
export const BALANCE_ROWS = ['authorised', 'paid', 'returned', 'pending', 'withheld'] as const;
const MOST = 1000;

/** Authorised = paid + returned + pending + withheld, in households and soles; closing where it holds. */
export function BalancePanel({ balance }: { readonly balance: Output<'reconciliation.balance'> }) {
  const styles = useStyles();
  const { t } = useTranslation('reconciliation');
  const language = useLanguage();
  const { period, status, sums, counts, missing } = balance;
  const [asks, setAsks] = useState(false);
  const close = useCommand('reconciliation.close');
  const pending = useRoute('reconciliation.households', { period, standing: 'pending', limit: MOST }).data?.rows;
  const { put, about, sheet } = usePaper();
  const isBalanced = missing.sum === 0 && missing.count === 0;
  const onPaper = (to: 'paper' | 'pdf') => {
    if (about !== undefined && pending !== undefined)
      put([balancePaper(balance, pending, about)], { to, name: `cuadre-${period}` });
  };
  return (
    <Panel title={`${t('balance')}: ${listStatusName(status, language)}`}>
      <SimpleTable
        label={t('balance')}
        headers={[t('where'), t('households'), t('sum')]}
        widths={['40%', '20%', '40%']}
        amounts={[2]}
        rows={BALANCE_ROWS.map((name) => ({
          key: name,
          cells: [t(`standings.${name}`), counts[name], solesText(sums[name])],
        }))}
      />
      <MessageBar intent={isBalanced ? 'success' : 'error'}>
        {isBalanced ? t('balanced') : t('unbalanced', { sum: solesText(missing.sum), count: missing.count })}
      </MessageBar>
      <div className={styles.bar}>
        <Button onClick={() => onPaper('paper')}>{t('print')}</Button>
        <Button onClick={() => onPaper('pdf')}>{t('pdf')}</Button>
        {stepOf(status, 'close') !== undefined && (
          <Button appearance="primary" disabled={!isBalanced || close.isPending} onClick={() => setAsks(true)}>
            {t('close')}
          </Button>
        )}
      </div>
      <ProblemMessage problem={close.error?.problem} />
      {asks && (
        <ConfirmDialog
          title={t('closeTitle', { period })}
          text={t('closeText', { count: counts.pending, sum: solesText(sums.pending) })}
          confirm={t('closeDo')}
          onConfirm={() => close.mutate({ period })}
          onClose={() => setAsks(false)}
        />
      )}
      {sheet}
    </Panel>
  );
}
