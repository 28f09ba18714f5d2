import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';

const CENTS = 100;
const WHOLE_SOLES = /^\d{1,9}$/;

/** The sum over which two people approve a list; or that one always suffices. */
export function SecondApproval({ above, onClose }: { readonly above: number | null; readonly onClose: () => void }) {
  const { t } = useTranslation('paymentLife');
  const set = useCommand('payments.setSecondApproval');
  const [isOn, setIsOn] = useState(above !== null);
  const [soles, setSoles] = useState(above === null ? '' : String(Math.trunc(above / CENTS)));
  const isWritten = WHOLE_SOLES.test(soles);
  return (
    <FormDialog
      title={t('secondTitle')}
      submit={t('secondDo')}
      problem={set.error?.problem}
      isDisabled={(isOn && !isWritten) || set.isPending}
      onClose={onClose}
      onSubmit={() => set.mutate({ above: isOn ? Number(soles) * CENTS : null }, { onSuccess: onClose })}
    >
      <Checkbox label={t('secondOn')} checked={isOn} onChange={(_event, { checked }) => setIsOn(checked === true)} />
      <Field label={t('secondAbove')} required={isOn} hint={t('secondHint')}>
        <Input
          value={soles}
          inputMode="numeric"
          disabled={!isOn}
          onChange={(_event, { value }) => setSoles(value.replaceAll(' ', ''))}
        />
      </Field>
    </FormDialog>
  );
}
