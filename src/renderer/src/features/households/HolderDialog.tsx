import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { householdLifeRoutes } from '@shared/contract/householdLives';
import { fullName } from '@shared/domain/households';
import { HOLDER_REASONS, payeeFault } from '@shared/domain/households/payee';
import { proposalReason } from '@shared/messages/proposals';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { SelectField } from '../../ui/SelectField';
import { PersonField } from './PersonField';

type Stated = {
  readonly code: string;
  readonly member: number;
  readonly since: string | null;
  readonly reason: string;
  readonly evidence: string;
};

/** Cambio de titular; where the household is paid, another person confirms it. */
export function HolderDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('householdLives');
  const language = useLanguage();
  const { code } = household.household;
  const name = useCommand('households.holder');
  const adults = useAdults(household.members);
  const start: Stated = { code, member: 0, since: null, reason: '', evidence: '' };
  const { control, handleSubmit } = useChangeForm(householdLifeRoutes['households.holder'].input, start);
  const nameOf = (chosen: number) => adults.filter(({ number }) => number === chosen).map(fullName)[0] ?? '';
  return (
    <ChangeFrame
      title={t('holderTitle', { code })}
      problem={name.error?.problem}
      isPending={name.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        name.mutate(input, {
          onSuccess: ({ done }) => onDone(done ? t('named', { name: nameOf(input.member) }) : t('toConfirm')),
        }),
      )}
    >
      {adults.length === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('noAdults')}</MessageBarBody>
        </MessageBar>
      )}
      <PersonField control={control} name="member" label={t('newHolder')} members={adults} />
      <SelectField
        control={control}
        name="reason"
        label={t('reason')}
        required
        options={[
          { value: '', text: t('choose') },
          ...HOLDER_REASONS.map((value) => ({ value, text: proposalReason(value, language) })),
        ]}
      />
      <DayAndEvidence control={control} day="since" evidence="evidence" hint={t('evidenceHint')} />
    </ChangeFrame>
  );
}

type Members = ChangeDialogProps['household']['members'];

/** Who lives in the household, is of age today and is not its payee already. */
function useAdults(members: Members): Members {
  const today = useRoute('registry.describe', {}).data?.today;
  if (today === undefined) return [];
  return members.filter(
    (member) =>
      member.exitDate === null && !member.isHolder && payeeFault(member, today, today) !== 'HH_HOLDER_UNDER_AGE',
  );
}
