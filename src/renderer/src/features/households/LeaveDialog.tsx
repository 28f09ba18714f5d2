import { useTranslation } from 'react-i18next';
import { membershipRoutes } from '@shared/contract/membership';
import { LEAVING_REASONS } from '@shared/domain/membership/exits';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useDoneText } from '../../app/changes/useDoneText';
import { useCommand } from '../../app/queries';
import { SelectField } from '../../ui/SelectField';
import { PresentPersonField } from './PersonField';

type Stated = {
  readonly code: string;
  readonly number: number;
  readonly on: string | null;
  readonly reason: string;
  readonly evidence: string;
};

/** Retiro: somebody leaves the registry of the office; where the household is paid, another person confirms. */
export function LeaveDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('membership');
  const doneText = useDoneText();
  const { code } = household.household;
  const record = useCommand('membership.leave');
  const start: Stated = { code, number: 0, on: null, reason: '', evidence: '' };
  const { control, handleSubmit } = useChangeForm(membershipRoutes['membership.leave'].input, start);
  const reasons = LEAVING_REASONS.map((reason) => ({ value: reason, text: t(`reasons.${reason}`) }));
  return (
    <ChangeFrame
      title={t('titles.leave', { code })}
      problem={record.error?.problem}
      isPending={record.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => record.mutate(input, { onSuccess: (done) => onDone(doneText(done)) }))}
    >
      <PresentPersonField control={control} name="number" label={t('person')} members={household.members} />
      <SelectField
        control={control}
        name="reason"
        label={t('reason')}
        options={[{ value: '', text: t('choose') }, ...reasons]}
        required
      />
      <DayAndEvidence control={control} day="on" evidence="evidence" hint={t('leaveEvidence')} />
    </ChangeFrame>
  );
}
