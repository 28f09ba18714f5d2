import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { paymentModeName } from '@shared/messages/account';
import { useLanguage } from '../../../messages/useLanguage';
import { dayText } from '../../../ui/dates';
import { SimpleTable } from '../../../ui/SimpleTable';
import type { ListedPayPoint, Opened } from './PayPoints';

type PayPointTableProps = {
  readonly points: readonly ListedPayPoint[];
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
};

/** The directory: a line for each point, and what may be changed of it while it is in use. */
export function PayPointTable({ points, mayWrite, onOpen }: PayPointTableProps) {
  const { t } = useTranslation('payPoints');
  const language = useLanguage();
  const servedText = ({ centers, households }: ListedPayPoint) =>
    [
      ...centers.map(({ name }) => name),
      ...(households.length === 0 ? [] : [t('named', { count: households.length })]),
    ].join(', ');
  const inUseText = ({ since, lastDay, endReason }: ListedPayPoint) =>
    lastDay === null
      ? t('from', { date: dayText(since) })
      : t('until', { from: dayText(since), to: dayText(lastDay), reason: endReason });
  return (
    <SimpleTable
      label={t('title')}
      empty={t('none')}
      headers={[
        t('code'),
        t('name'),
        t('mode'),
        t('place'),
        t('serves'),
        t('inUse'),
        ...(mayWrite ? [t('actions')] : []),
      ]}
      rows={points.map((point) => ({
        key: point.payPoint,
        cells: [
          point.payPoint,
          point.name,
          paymentModeName(point.paymentMode, language),
          point.place,
          servedText(point),
          inUseText(point),
          ...(mayWrite ? [point.lastDay === null && <Actions key="act" point={point} onOpen={onOpen} />] : []),
        ],
      }))}
    />
  );
}

type ActionsProps = { readonly point: ListedPayPoint; readonly onOpen: (opened: Opened) => void };

function Actions({ point, onOpen }: ActionsProps) {
  const { t } = useTranslation('payPoints');
  const code = point.payPoint;
  return (
    <div style={{ display: 'flex', gap: 6, flexWrap: 'wrap' }}>
      <Button size="small" aria-label={t('serveOf', { code })} onClick={() => onOpen({ what: 'serve', point })}>
        {t('serve')}
      </Button>
      <Button size="small" aria-label={t('endOf', { code })} onClick={() => onOpen({ what: 'end', point })}>
        {t('end')}
      </Button>
    </div>
  );
}
