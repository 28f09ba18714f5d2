import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { householdLifeRoutes } from '@shared/contract/householdLives';
import { fullName } from '@shared/domain/households';
import { ACCOUNT_REASONS } from '@shared/domain/households/account';
import { payeeOf } from '@shared/domain/membership/payee';
import { proposalReason } from '@shared/messages/proposals';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useFieldWords } from './useFieldWords';

const ACCOUNT = householdLifeRoutes['households.account'].input;
/** A person at the window says since when; a command may leave it at today. */
const STATED = ACCOUNT.extend({ since: ACCOUNT.shape.since.unwrap() });

type Stated = {
  readonly code: string;
  readonly paymentMode: string;
  readonly accountNumber: string;
  readonly since: string | null;
  readonly reason: string;
  readonly evidence: string;
};

/** Forma de pago y cuenta; where the household is paid, another person confirms it. */
export function AccountDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('householdLives');
  const language = useLanguage();
  const words = useFieldWords();
  const { code } = household.household;
  const state = useCommand('households.account');
  const start: Stated = { code, paymentMode: '', accountNumber: '', since: null, reason: '', evidence: '' };
  const { control, handleSubmit } = useChangeForm(STATED, start);
  const none = { value: '', text: t('choose') };
  return (
    <ChangeFrame
      title={t('accountTitle', { code })}
      problem={state.error?.problem}
      isPending={state.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        state.mutate(input, { onSuccess: ({ done }) => onDone(t(done ? 'accountSaved' : 'accountToConfirm')) }),
      )}
    >
      <Standing household={household} />
      <SelectField
        control={control}
        name="paymentMode"
        label={words.name('paymentMode')}
        required
        options={[none, ...words.options('paymentMode')]}
      />
      <TextField
        control={control}
        name="accountNumber"
        label={words.name('accountNumber')}
        hint={t('accountHint')}
        required={false}
      />
      <SelectField
        control={control}
        name="reason"
        label={t('reason')}
        required
        options={[none, ...ACCOUNT_REASONS.map((value) => ({ value, text: proposalReason(value, language) }))]}
      />
      <DayAndEvidence control={control} day="since" evidence="evidence" hint={t('evidenceHint')} />
    </ChangeFrame>
  );
}

/** How it is paid today, and whose account it will be. */
function Standing({ household }: Pick<ChangeDialogProps, 'household'>) {
  const { t } = useTranslation('householdLives');
  const words = useFieldWords();
  const { account } = household;
  const payee = payeeOf(household);
  const standing = () => {
    if (account === null) return t('accountNever');
    const mode = words.value('paymentMode', account.paymentMode);
    return account.accountNumber === ''
      ? t('accountNowWithout', { mode })
      : t('accountNow', { mode, number: account.accountNumber });
  };
  return (
    <>
      <Text>{standing()}</Text>
      {payee && <Text>{t('accountOf', { name: fullName(payee) })}</Text>}
    </>
  );
}
