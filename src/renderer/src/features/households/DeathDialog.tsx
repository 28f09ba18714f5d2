import { useTranslation } from 'react-i18next';
import { membershipRoutes } from '@shared/contract/membership';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useDoneText } from '../../app/changes/useDoneText';
import { useCommand } from '../../app/queries';
import { PresentPersonField } from './PersonField';

type Stated = {
  readonly code: string;
  readonly number: number;
  readonly on: string | null;
  readonly evidence: string;
};

/** Fallecimiento: a fact, recorded at once, also of the payee. */
export function DeathDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('membership');
  const doneText = useDoneText();
  const { code } = household.household;
  const record = useCommand('membership.death');
  const start: Stated = { code, number: 0, on: null, evidence: '' };
  const { control, handleSubmit } = useChangeForm(membershipRoutes['membership.death'].input, start);
  return (
    <ChangeFrame
      title={t('titles.death', { code })}
      problem={record.error?.problem}
      isPending={record.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => record.mutate(input, { onSuccess: (done) => onDone(doneText(done)) }))}
    >
      <PresentPersonField control={control} name="number" label={t('person')} members={household.members} />
      <DayAndEvidence control={control} day="on" evidence="evidence" hint={t('deathEvidence')} />
    </ChangeFrame>
  );
}
