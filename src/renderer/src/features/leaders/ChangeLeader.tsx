import { useTranslation } from 'react-i18next';
import { leaderRoutes, type ListedLeader } from '@shared/contract/leaders';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { TextField } from '../../ui/TextField';
import { useZoneFields } from '../../app/useZoneFields';

export type LeaderDialogProps = {
  readonly leader: ListedLeader;
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
};

/** The dialog shows both. */
const STATED = leaderRoutes['leaders.change'].input.required({ phone: true, committee: true });

type Stated = { readonly leader: string; readonly phone: string; readonly committee: string };

/** Her zone, phone and committee from today on. */
export function ChangeLeader({ leader: { leader, name, ...held }, onDone, onClose }: LeaderDialogProps) {
  const { t } = useTranslation('leaders');
  const change = useCommand('leaders.change');
  const start: Stated = { leader, phone: held.phone, committee: held.committee };
  const { control, handleSubmit } = useChangeForm(STATED, start);
  const { zone, fields } = useZoneFields({
    centers: held.centers.map((center) => center.name),
    households: held.households,
  });
  const said = (center: string) => held.centers.find((one) => one.name === center && one.code !== '')?.code ?? center;
  return (
    <ChangeFrame
      title={t('changeTitle', { name })}
      problem={change.error?.problem}
      isPending={change.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        change.mutate(
          { ...input, households: zone.households, centers: zone.centers.map(said) },
          { onSuccess: ({ families }) => onDone(t('named', { leader, name, count: families })) },
        ),
      )}
    >
      {fields}
      <TextField control={control} name="phone" label={t('phone')} type="tel" required={false} />
      <TextField control={control} name="committee" label={t('committee')} required={false} />
    </ChangeFrame>
  );
}
