import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { territoryRoutes } from '@shared/contract/territory';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { TextField } from '../../ui/TextField';
import { PercentField } from './PercentField';

type AddCenterProps = {
  readonly ubigeo: string;
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
};

const NOTHING = { name: '', nativeCommunity: '', indigenousPeople: '', povertyPct: null };

type Stated = Omit<typeof NOTHING, 'povertyPct'> & { readonly ubigeo: string; readonly povertyPct: number | null };

/** A populated centre that has no official code yet. */
export function AddCenter({ ubigeo, onDone, onClose }: AddCenterProps) {
  const { t } = useTranslation('territory');
  const add = useCommand('territory.addCenter');
  const start: Stated = { ...NOTHING, ubigeo };
  const { control, handleSubmit } = useChangeForm(territoryRoutes['territory.addCenter'].input, start);
  return (
    <ChangeFrame
      title={t('addTitle')}
      problem={add.error?.problem}
      isPending={add.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => add.mutate(input, { onSuccess: ({ code }) => onDone(t('added', { code })) }))}
    >
      <Text>{t('addHint')}</Text>
      <TextField control={control} name="name" label={t('name')} autoFocus />
      <TextField control={control} name="ubigeo" label={t('ubigeo')} />
      <TextField control={control} name="nativeCommunity" label={t('community')} required={false} />
      <TextField control={control} name="indigenousPeople" label={t('people')} required={false} />
      <PercentField control={control} name="povertyPct" label={t('centerPoverty')} />
    </ChangeFrame>
  );
}
