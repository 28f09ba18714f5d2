import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { membershipRoutes } from '@shared/contract/membership';
import type { ChangeDialogProps } from '../../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../../app/changes/useChangeForm';
import { TextField } from '../../../ui/TextField';
import { PersonField } from '../PersonField';
import { PeopleField } from './PeopleField';
import { TransferFrame } from './TransferFrame';

type Stated = {
  readonly code: string;
  readonly newCode: string;
  readonly members: number[];
  readonly holder: number;
  readonly remainingHolder: number | null;
  readonly on: string | null;
  readonly evidence: string;
};

/** Separación: those who go found a household, with a payee of their own; where theirs goes, those who stay name another. */
export function SplitDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('transfers');
  const { code } = household.household;
  const present = household.members.filter(({ exitDate }) => exitDate === null);
  const start: Stated = { code, newCode: '', members: [], holder: 0, remainingHolder: null, on: null, evidence: '' };
  const { control, handleSubmit, setValue } = useChangeForm(membershipRoutes['membership.split'].input, start);
  const going = useWatch({ control, name: 'members' });
  const payeeGoes = (numbers: readonly number[]) =>
    present.some(({ number, isHolder }) => isHolder && numbers.includes(number));
  const follow = (numbers: readonly number[]) => {
    // Who is chosen anew is nobody's payee yet; what is not asked is not sent.
    setValue('holder', 0);
    setValue('remainingHolder', payeeGoes(numbers) ? 0 : null);
  };
  return (
    <TransferFrame
      title={t('titles.split', { code })}
      onState={(review) => handleSubmit((input) => review({ what: 'split', input }))()}
      onDone={onDone}
      onClose={onClose}
    >
      <PeopleField control={control} name="members" label={t('whoGoes')} members={present} onChosen={follow} />
      <TextField control={control} name="newCode" label={t('newCode')} hint={t('newCodeHint')} />
      <PersonField
        control={control}
        name="holder"
        label={t('newHolder')}
        members={present.filter(({ number }) => going.includes(number))}
      />
      {payeeGoes(going) && (
        <PersonField
          control={control}
          name="remainingHolder"
          label={t('remainingHolder')}
          members={present.filter(({ number }) => !going.includes(number))}
        />
      )}
      <DayAndEvidence control={control} day="on" evidence="evidence" hint={t('evidenceHint')} />
    </TransferFrame>
  );
}
