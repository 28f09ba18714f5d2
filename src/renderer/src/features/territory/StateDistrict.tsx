import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { territoryRoutes } from '@shared/contract/territory';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand, useRoute } from '../../app/queries';
import { DateField } from '../../ui/DateField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { PercentField } from './PercentField';

const STATE = territoryRoutes['territory.stateDistrict'].input;
const LAST_YEAR = 2099;

type Stated = {
  readonly ruleSet: string;
  readonly ubigeo: string;
  readonly operated: boolean;
  readonly povertyPct: number | null;
  readonly since: string | null;
  readonly reference: string;
};

type StateDistrictProps = {
  readonly district: Output<'territory.district'>['district'];
  readonly ruleSet: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Whether the programme works in a district from a day on, by which list. */
export function StateDistrict({ district, ruleSet, onDone, onClose }: StateDistrictProps) {
  const { t } = useTranslation('territory');
  const sets = useRoute('rules.list', {}).data?.sets ?? [];
  const state = useCommand('territory.stateDistrict');
  const start: Stated = {
    ruleSet,
    ubigeo: district.inei,
    operated: district.operated !== true,
    povertyPct: null,
    since: null,
    reference: '',
  };
  const { control, handleSubmit } = useChangeForm(STATE, start);
  return (
    <ChangeFrame
      title={t('changeTitle', { name: district.name })}
      problem={state.error?.problem}
      isPending={state.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => state.mutate(input, { onSuccess: onDone }))}
    >
      <Text>{t('changeHint')}</Text>
      <SelectField
        control={control}
        name="ruleSet"
        label={t('rules')}
        required
        options={sets.map(({ name }) => ({ value: name, text: name }))}
      />
      <SelectField
        control={control}
        name="operated"
        label={t('operatedChoice')}
        required
        options={[
          { value: 'yes', text: t('yes') },
          { value: 'no', text: t('no') },
        ]}
        toValue={(chosen) => chosen === 'yes'}
        fromValue={(value) => (value === true ? 'yes' : 'no')}
      />
      <DateField control={control} name="since" label={t('since')} latestYear={LAST_YEAR} required />
      <TextField control={control} name="reference" label={t('reference')} required={false} />
      <PercentField control={control} name="povertyPct" label={t('povertyPct')} />
    </ChangeFrame>
  );
}
