import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectRow } from '@shared/contract/effects';
import type { Period } from '@shared/domain/calendar';
import { CLERKS, MANAGERS } from '@shared/domain/users';
import { useHasRole } from '../../app/role';
import { DecideAppeal } from './DecideAppeal';
import { Interrupt } from './Interrupt';
import { LodgeAppeal } from './LodgeAppeal';
import { ProposeStatus } from './ProposeStatus';

const ACTIONS = ['lodge', 'decide', 'propose', 'interrupt'] as const;
type Open = (typeof ACTIONS)[number];
const LEFT_COUNT: readonly string[] = ['CORRECTED', 'UPHELD', 'RESET', 'OUT_OF_WINDOW', 'BEFORE_AFFILIATION'];

/** What may be done about a household now, by whom the office lets. */
export function EffectActions({ period, row }: { readonly period: Period; readonly row: EffectRow }) {
  const { t } = useTranslation('effects');
  const [open, setOpen] = useState<Open>();
  const mayType = useHasRole(CLERKS);
  const mayDecide = useHasRole(MANAGERS);
  const { household: code, states } = row;
  const { appealable, openAppeal } = appealsOf(period, row);
  const may: Readonly<Record<Open, boolean>> = {
    lodge: mayType && appealable.length > 0,
    decide: mayDecide && openAppeal !== undefined,
    propose: mayDecide && states.includes('EXIT_DUE'),
    interrupt: mayDecide && states.includes('COUNTED'),
  };
  const close = () => setOpen(undefined);
  return (
    <div style={{ display: 'grid', gap: 6, justifyItems: 'start' }}>
      {ACTIONS.filter((action) => may[action]).map((action) => (
        <Button
          key={action}
          size="small"
          aria-label={t('ofHousehold', { action: t(action), code })}
          onClick={() => setOpen(action)}
        >
          {t(action)}
        </Button>
      ))}
      {open === 'interrupt' && <Interrupt code={code} period={period} onClose={close} />}
      {open === 'lodge' && <LodgeAppeal code={code} appealable={appealable} onClose={close} />}
      {open === 'decide' && openAppeal?.appeal != null && (
        <DecideAppeal code={code} against={openAppeal.against} appeal={openAppeal.appeal} onClose={close} />
      )}
      {open === 'propose' && (
        <ProposeStatus code={code} proposal={{ kind: 'EXIT', reason: 'REPEATED_BREACH' }} onClose={close} />
      )}
    </div>
  );
}

/** What can still be appealed, and the appeal that waits to be decided. */
function appealsOf(period: Period, { bimester, exit }: EffectRow) {
  const isOfBimester = bimester !== null && bimester.appeal === null && !LEFT_COUNT.includes(bimester.why);
  const appealable = [
    ...(isOfBimester ? [period] : []),
    ...(exit !== null && exit.appeal === null ? (['exit'] as const) : []),
  ];
  const openAppeal = [
    { against: period, appeal: bimester?.appeal },
    { against: 'exit' as const, appeal: exit?.appeal },
  ].find(({ appeal }) => appeal?.result === null);
  return { appealable, openAppeal };
}
