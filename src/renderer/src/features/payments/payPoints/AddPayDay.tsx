import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { payPointRoutes } from '@shared/contract/payPoints';
import type { Period } from '@shared/domain/calendar';
import { ChangeFrame } from '../../../app/changes/ChangeFrame';
import { useChangeForm } from '../../../app/changes/useChangeForm';
import { DayField } from '../../../app/DayField';
import { useCommand } from '../../../app/queries';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { typedTime } from '../../../ui/typedTime';
import type { ListedPayPoint } from './PayPoints';

const DAY = payPointRoutes['payPoints.addDay'].input;
const time = z.string().transform(typedTime).pipe(DAY.shape.from);
const STATED = DAY.extend({ from: time, to: time });

type AddPayDayProps = {
  readonly period: Period;
  readonly points: readonly ListedPayPoint[];
  readonly onClose: () => void;
};

/** A day on which a point pays the bimester; hours as people type them. */
export function AddPayDay({ period, points, onClose }: AddPayDayProps) {
  const { t } = useTranslation('payPoints');
  const add = useCommand('payPoints.addDay');
  const start = {
    payPoint: points[0]?.payPoint ?? '',
    period: String(period),
    day: null as string | null,
    from: '',
    to: '',
    note: '',
  };
  const { control, handleSubmit } = useChangeForm(STATED, start);
  return (
    <ChangeFrame
      title={t('addDayTitle', { period })}
      problem={add.error?.problem}
      isPending={add.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => add.mutate(input, { onSuccess: onClose }))}
    >
      <SelectField
        control={control}
        name="payPoint"
        label={t('point')}
        required
        options={points.map(({ payPoint, name }) => ({ value: payPoint, text: `${payPoint} · ${name}` }))}
      />
      <DayField control={control} name="day" label={t('day')} />
      <TextField control={control} name="from" label={t('fromTime')} hint={t('timeHint')} />
      <TextField control={control} name="to" label={t('toTime')} />
      <TextField control={control} name="note" label={t('note')} required={false} />
    </ChangeFrame>
  );
}
