import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { affiliationRoutes } from '@shared/contract/affiliation';
import { MANNERS } from '@shared/domain/affiliation/agreement';
import { fullName } from '@shared/domain/households';
import { payeeOf } from '@shared/domain/membership/payee';
import { DayField } from '../../app/DayField';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand, useRoute } from '../../app/queries';
import { SelectField } from '../../ui/SelectField';

type Stated = { readonly household: string; readonly on: string | null; readonly manner: string };

/** Firma del acuerdo de compromiso by whoever is the payee. */
export function SignDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('affiliation');
  const { code } = household.household;
  const today = useRoute('registry.describe', {}).data?.today ?? null;
  const sign = useCommand('affiliation.sign');
  const start: Stated = { household: code, on: today, manner: 'SIGNATURE' };
  const { control, handleSubmit } = useChangeForm(affiliationRoutes['affiliation.sign'].input, start);
  const holder = payeeOf(household);
  return (
    <ChangeFrame
      title={t('signTitle', { code })}
      problem={sign.error?.problem}
      isPending={sign.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => sign.mutate(input, { onSuccess: () => onDone(t('signed')) }))}
    >
      {holder === undefined ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('noSigner')}</MessageBarBody>
        </MessageBar>
      ) : (
        <Text>{t('signer', { holder: fullName(holder) })}</Text>
      )}
      <DayField control={control} name="on" label={t('signDay')} />
      <SelectField
        control={control}
        name="manner"
        label={t('manner')}
        options={MANNERS.map((value) => ({ value, text: t(`manners.${value}`) }))}
      />
    </ChangeFrame>
  );
}
