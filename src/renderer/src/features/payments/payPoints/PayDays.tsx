import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { useCommand, useRoute } from '../../../app/queries';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { dayText } from '../../../ui/dates';
import { Panel } from '../../../ui/Panel';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { SimpleTable } from '../../../ui/SimpleTable';
import { AddPayDay } from './AddPayDay';
import type { ListedPayPoint } from './PayPoints';

type PayDay = Output<'payPoints.days'>[number];
type PayDaysProps = {
  readonly period: Period;
  readonly points: readonly ListedPayPoint[];
  readonly mayWrite: boolean;
};

/** On which days and between which hours each point pays the bimester: what notices and lists say. */
export function PayDays({ period, points, mayWrite }: PayDaysProps) {
  const { t } = useTranslation('payPoints');
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<PayDay>();
  const days = useRoute('payPoints.days', { period });
  const withdraw = useCommand('payPoints.withdrawDay');
  const inUse = points.filter(({ lastDay }) => lastDay === null);
  const nameOf = (one: PayDay) => t('withdrawOf', { date: dayText(one.day), code: one.payPoint });
  return (
    <Panel title={t('days', { period })}>
      {mayWrite && (
        <Button style={{ alignSelf: 'start' }} disabled={inUse.length === 0} onClick={() => setAdding(true)}>
          {t('addDay')}
        </Button>
      )}
      <ProblemMessage problem={days.error?.problem ?? withdraw.error?.problem} />
      {days.data && (
        <SimpleTable
          label={t('days', { period })}
          empty={t('noDays')}
          headers={[t('day'), t('hours'), t('point'), t('place'), t('note'), ...(mayWrite ? [t('actions')] : [])]}
          rows={days.data.map((one) => ({
            key: one.id,
            cells: [
              dayText(one.day),
              `${one.from}–${one.to}`,
              `${one.payPoint} · ${one.name}`,
              one.place,
              one.note,
              ...(mayWrite
                ? [
                    <Button key="act" size="small" aria-label={nameOf(one)} onClick={() => setLeaving(one)}>
                      {t('withdraw')}
                    </Button>,
                  ]
                : []),
            ],
          }))}
        />
      )}
      {isAdding && <AddPayDay period={period} points={inUse} onClose={() => setAdding(false)} />}
      {leaving && (
        <ConfirmDialog
          title={nameOf(leaving)}
          text={t('withdrawText')}
          confirm={t('withdraw')}
          onConfirm={() => withdraw.mutate({ id: leaving.id })}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Panel>
  );
}
