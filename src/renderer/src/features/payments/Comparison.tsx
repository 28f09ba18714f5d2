import { Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { reasonsText } from '@shared/messages/payments';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { solesText } from '../../ui/money';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

const Chart = lazy(() => import('../../ui/Chart').then(({ Chart: component }) => ({ default: component })));
const LIMIT = 100;
const CHANGES = ['NEW', 'GONE', 'CHANGED'] as const;
type Compared = Output<'payments.compare'>;

/** Who is new, gone or paid another sum than by the list before, and why. */
export function Comparison({ period }: { readonly period: Period }) {
  const { t } = useTranslation('paymentLife');
  const compared = useRoute('payments.compare', { period }).data;
  if (compared === undefined) return null;
  if (compared.previous === null) return <Panel title={t('comparison')}>{t('noPrevious')}</Panel>;
  return <Changes compared={compared} before={compared.previous} />;
}

type ChangesProps = { readonly compared: Compared; readonly before: NonNullable<Compared['previous']> };

function Changes({ compared: { changes, totals, rows }, before }: ChangesProps) {
  const { t } = useTranslation('paymentLife');
  const language = useLanguage();
  const [offset, setOffset] = useState(0);
  const names = useMemo(() => CHANGES.map((change) => t(`changes.${change}`)), [t]);
  const series = useMemo(
    () => [{ name: t('households'), values: CHANGES.map((change) => changes[change].households), color: '#0f6cbd' }],
    [changes, t],
  );
  const why = (reasons: Compared['rows'][number]['reasonsNow']) => reasonsText(reasons, language);
  return (
    <Panel title={t('comparison')}>
      <Text>
        {t('against', { period: before.period, before: solesText(before.cents), now: solesText(totals.cents) })}{' '}
        {CHANGES.map((change) => `${t(`changes.${change}`)}: ${solesText(changes[change].cents)}.`).join(' ')}
      </Text>
      <Suspense>
        <Chart title={t('comparison')} categories={names} series={series} />
      </Suspense>
      <SimpleTable
        label={t('comparison')}
        empty={t('noChanges')}
        headers={[t('household'), t('change'), t('before'), t('now'), t('whyBefore'), t('whyNow')]}
        amounts={[2, 3]}
        rows={rows.slice(offset, offset + LIMIT).map((row) => ({
          key: row.household,
          cells: [
            <Link key="open" to="/households/$code" params={{ code: row.household }}>
              {row.household}
            </Link>,
            t(`changes.${row.change}`),
            solesText(row.before),
            solesText(row.now),
            why(row.reasonsBefore),
            why(row.reasonsNow),
          ],
        }))}
      />
      <Pager offset={offset} limit={LIMIT} total={rows.length} onOffset={setOffset} />
    </Panel>
  );
}
