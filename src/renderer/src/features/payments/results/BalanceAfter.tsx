import { useTranslation } from 'react-i18next';
import type { FileReport } from '@shared/contract/imports';
import type { Output } from '@shared/contract/routes';
import { solesText } from '../../../ui/money';
import { SimpleTable } from '../../../ui/SimpleTable';
import { BALANCE_ROWS } from './BalancePanel';

type Props = {
  readonly now: Output<'reconciliation.balance'>;
  readonly after: NonNullable<FileReport['balanceAfter']>;
};

/** The balance of the list beside what it comes to once the file is applied. */
export function BalanceAfter({ now, after }: Props) {
  const { t } = useTranslation('reconciliation');
  const text = ({ sums, counts }: Pick<Props['now'], 'sums' | 'counts'>, name: (typeof BALANCE_ROWS)[number]) =>
    t('standing', { count: counts[name], sum: solesText(sums[name]) });
  return (
    <SimpleTable
      label={t('balanceAfter')}
      headers={[t('balanceAfter'), t('now'), t('after')]}
      widths={['40%', '30%', '30%']}
      rows={BALANCE_ROWS.map((name) => ({
        key: name,
        cells: [t(`standings.${name}`), text(now, name), text(after, name)],
      }))}
    />
  );
}
