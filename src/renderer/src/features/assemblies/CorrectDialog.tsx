import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { assemblyRoutes } from '@shared/contract/assemblies';
import { ASSEMBLY_RESULTS } from '@shared/domain/assemblies/results';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import type { AgendaHousehold } from './typedRow';

type CorrectDialogProps = {
  readonly assembly: string;
  readonly row: AgendaHousehold;
  readonly onClose: () => void;
};

/** Another result after closing, with its reason; the first one stays. */
export function CorrectDialog({ assembly, row, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('assemblies');
  const correct = useCommand('assemblies.correct');
  const { control, handleSubmit } = useChangeForm(assemblyRoutes['assemblies.correct'].input, {
    assembly,
    household: row.household,
    result: '',
    reason: '',
  });
  const others = ASSEMBLY_RESULTS.filter((result) => result !== row.result);
  return (
    <ChangeFrame
      title={t('correctOf', { holder: row.holder || row.household })}
      problem={correct.error?.problem}
      isPending={correct.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => correct.mutate(input, { onSuccess: onClose }))}
    >
      <Text>{t('correctHint')}</Text>
      <SelectField
        control={control}
        name="result"
        label={t('result')}
        options={[
          { value: '', text: t('choose') },
          ...others.map((result) => ({ value: result, text: t(`results.${result}`) })),
        ]}
        required
      />
      <TextField control={control} name="reason" label={t('reason')} />
    </ChangeFrame>
  );
}
