import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { reasonSentence } from '@shared/messages/payments';
import { useLanguage } from '../../messages/useLanguage';
import { momentText } from '../../ui/dates';
import { solesText } from '../../ui/money';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

const paidText = ({ paid, withoutBase }: Output<'payments.get'>, otherwise: string) =>
  withoutBase === 0 ? String(paid) : `${paid} (${otherwise})`;

/** State, totals and fingerprint of the list, and why some households are not in it. */
export function ListSummary({ list }: { readonly list: Output<'payments.get'> }) {
  const { t } = useTranslation('payments');
  const language = useLanguage();
  const facts: readonly (readonly [string, string])[] = [
    [t('paid'), paidText(list, t('withoutBase', { count: list.withoutBase }))],
    [t('held'), String(list.held)],
    [t('notPaid'), String(list.notPaid)],
    [t('total'), solesText(list.total)],
    [t('ruleSet'), list.ruleSet],
    [t('hash'), list.hash.slice(0, 12)],
    [t('calculatedBy'), `${list.calculatedBy}, ${momentText(list.calculatedAt)}`],
    ...(list.approvedAt === null
      ? []
      : [[t('approvedBy'), `${list.approvedBy ?? ''}, ${momentText(list.approvedAt)}`] as const]),
  ];
  return (
    <Panel title={t('listOf', { period: list.period })}>
      <div style={{ display: 'flex', gap: 20, flexWrap: 'wrap' }}>
        {facts.map(([label, value]) => (
          <Text key={label}>
            {label}: <b>{value}</b>
          </Text>
        ))}
      </div>
      <SimpleTable
        label={t('reasons')}
        headers={[t('reasons'), t('households')]}
        widths={['80%', '20%']}
        rows={Object.entries(list.byReason).map(([reason, count]) => ({
          key: reason,
          cells: [reasonSentence(reason, language), count],
        }))}
      />
    </Panel>
  );
}
