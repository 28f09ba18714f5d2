import { useTranslation } from 'react-i18next';
import { membershipRoutes } from '@shared/contract/membership';
import type { ChangeDialogProps } from '../../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../../app/changes/useChangeForm';
import { SelectField } from '../../../ui/SelectField';
import { PersonField } from '../PersonField';
import { useFieldWords } from '../useFieldWords';
import { HouseholdField } from './HouseholdField';
import { TransferFrame } from './TransferFrame';

type Stated = {
  readonly from: string;
  readonly number: number;
  readonly into: string;
  readonly relationship: string;
  readonly on: string | null;
  readonly evidence: string;
};

/** Pase a otro hogar of the registry, of somebody who lives here or did. */
export function JoinDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('transfers');
  const words = useFieldWords();
  const { code } = household.household;
  const start: Stated = { from: code, number: 0, into: '', relationship: '', on: null, evidence: '' };
  const { control, handleSubmit } = useChangeForm(membershipRoutes['membership.join'].input, start);
  return (
    <TransferFrame
      title={t('titles.join', { code })}
      onState={(review) => handleSubmit((input) => review({ what: 'join', input }))()}
      onDone={onDone}
      onClose={onClose}
    >
      <PersonField control={control} name="number" label={t('person')} members={household.members} />
      <HouseholdField control={control} name="into" label={t('into')} />
      <SelectField
        control={control}
        name="relationship"
        label={t('relationshipThere')}
        required
        options={[{ value: '', text: t('choose') }, ...words.options('relationship')]}
      />
      <DayAndEvidence control={control} day="on" evidence="evidence" hint={t('evidenceHint')} />
    </TransferFrame>
  );
}
