import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { membershipRoutes } from '@shared/contract/membership';
import type { Relationship } from '@shared/domain/households';
import type { ChangeDialogProps } from '../../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../../app/changes/useChangeForm';
import { useRoute } from '../../../app/queries';
import { SelectField } from '../../../ui/SelectField';
import { useFieldWords } from '../useFieldWords';
import { HouseholdField } from './HouseholdField';
import { SamePersonsField, type SamePair } from './SamePersonsField';
import { TransferFrame } from './TransferFrame';
import { useFoundHousehold } from './useFoundHousehold';

type Stated = {
  readonly from: string;
  readonly into: string;
  readonly headRelationship: Relationship;
  readonly same: SamePair[];
  readonly on: string | null;
  readonly evidence: string;
};

/** Unión: everybody here goes to the other household; who is registered in both does not arrive twice. */
export function MergeDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('transfers');
  const words = useFieldWords();
  const { code } = household.household;
  const start: Stated = {
    from: code,
    into: '',
    headRelationship: 'OTHER_RELATIVE',
    same: [],
    on: null,
    evidence: '',
  };
  const { control, handleSubmit } = useChangeForm(membershipRoutes['membership.merge'].input, start);
  const other = useOther(useWatch({ control, name: 'into' }));
  return (
    <TransferFrame
      title={t('titles.merge', { code })}
      onState={(review) => handleSubmit((input) => review({ what: 'merge', input }))()}
      onDone={onDone}
      onClose={onClose}
    >
      <HouseholdField control={control} name="into" label={t('stays')} />
      {other !== undefined && (
        <SamePersonsField key={other.id} control={control} name="same" from={household} into={other} />
      )}
      <SelectField
        control={control}
        name="headRelationship"
        label={t('headRelationship')}
        required
        options={words.options('relationship')}
      />
      <DayAndEvidence control={control} day="on" evidence="evidence" hint={t('evidenceHint')} />
    </TransferFrame>
  );
}

/** The household whose code is typed, whole. */
function useOther(code: string) {
  const { found } = useFoundHousehold(code);
  const whole = useRoute('households.get', { code: found?.code ?? code }, { enabled: found !== undefined });
  return found === undefined ? undefined : whole.data;
}
