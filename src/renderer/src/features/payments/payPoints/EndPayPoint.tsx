import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { payPointRoutes } from '@shared/contract/payPoints';
import { ChangeFrame } from '../../../app/changes/ChangeFrame';
import { useChangeForm } from '../../../app/changes/useChangeForm';
import { DayField } from '../../../app/DayField';
import { useCommand } from '../../../app/queries';
import { TextField } from '../../../ui/TextField';
import type { ListedPayPoint } from './PayPoints';

const ENDED = payPointRoutes['payPoints.end'].input;

type EndPayPointProps = {
  readonly point: ListedPayPoint;
  readonly onDone: (code: string) => void;
  readonly onClose: () => void;
};

/** The last day of a point. */
export function EndPayPoint({ point: { payPoint, name }, onDone, onClose }: EndPayPointProps) {
  const { t } = useTranslation('payPoints');
  const end = useCommand('payPoints.end');
  const start = { payPoint, lastDay: null as string | null, reason: '' };
  const { control, handleSubmit } = useChangeForm(ENDED, start);
  return (
    <ChangeFrame
      title={t('endTitle', { name })}
      problem={end.error?.problem}
      isPending={end.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => end.mutate(input, { onSuccess: () => onDone(payPoint) }))}
    >
      <Text>{t('endHint')}</Text>
      <DayField control={control} name="lastDay" label={t('lastDay')} />
      <TextField control={control} name="reason" label={t('reason')} />
    </ChangeFrame>
  );
}
