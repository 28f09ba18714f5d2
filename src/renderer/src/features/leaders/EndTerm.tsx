import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { leaderRoutes } from '@shared/contract/leaders';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { DayField } from '../../app/DayField';
import { useCommand } from '../../app/queries';
import { TextField } from '../../ui/TextField';
import type { LeaderDialogProps } from './ChangeLeader';

type Stated = { readonly leader: string; readonly lastDay: string | null; readonly reason: string };

/** Her last day, and why. */
export function EndTerm({ leader: { leader, name }, onDone, onClose }: LeaderDialogProps) {
  const { t } = useTranslation('leaders');
  const end = useCommand('leaders.end');
  const start: Stated = { leader, lastDay: null, reason: '' };
  const { control, handleSubmit } = useChangeForm(leaderRoutes['leaders.end'].input, start);
  return (
    <ChangeFrame
      title={t('endTitle', { name })}
      problem={end.error?.problem}
      isPending={end.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => end.mutate(input, { onSuccess: () => onDone(t('ended', { name })) }))}
    >
      <Text>{t('endHint')}</Text>
      <DayField control={control} name="lastDay" label={t('lastDay')} />
      <TextField control={control} name="reason" label={t('reason')} />
    </ChangeFrame>
  );
}
