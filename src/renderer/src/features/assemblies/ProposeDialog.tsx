import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { assemblyRoutes } from '@shared/contract/assemblies';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { TextField } from '../../ui/TextField';

type ProposeDialogProps = {
  readonly assembly: string;
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
};

/** A candidate the list did not bring onto the agenda, with the reason for it. */
export function ProposeDialog({ assembly, onDone, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('assemblies');
  const propose = useCommand('assemblies.propose');
  const start = { assembly, household: '', reason: '' };
  const { control, handleSubmit } = useChangeForm(assemblyRoutes['assemblies.propose'].input, start);
  return (
    <ChangeFrame
      title={t('proposeTitle')}
      problem={propose.error?.problem}
      isPending={propose.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        propose.mutate(input, {
          onSuccess: ({ number }) => onDone(t('proposed', { household: input.household, number })),
        }),
      )}
    >
      <Text>{t('proposeHint')}</Text>
      <TextField control={control} name="household" label={t('householdCode')} autoFocus />
      <TextField control={control} name="reason" label={t('reason')} />
    </ChangeFrame>
  );
}
