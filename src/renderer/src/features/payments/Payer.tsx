import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTERS } from '@shared/domain/users';
import { useCommand, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { FormDialog } from '../../ui/FormDialog';

const NOBODY = { name: '', account: '', bank: '' };

/** Who pays, as a bank knows it; a supervisor or an administrator says it. */
export function Payer() {
  const { t } = useTranslation('payerFiles');
  const { data: payer } = useRoute('payerFiles.payer', {});
  const [isOpen, setIsOpen] = useState(false);
  const maySet = useHasRole(SETTERS);
  return (
    <div style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
      <Text>
        {t('payer')}: {payer ? t('payerText', payer) : t('payerNone')}
      </Text>
      {maySet && <Button onClick={() => setIsOpen(true)}>{t('setPayer')}</Button>}
      {isOpen && <SetPayer before={payer ?? NOBODY} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

type SetPayerProps = { readonly before: typeof NOBODY; readonly onClose: () => void };

function SetPayer({ before, onClose }: SetPayerProps) {
  const { t } = useTranslation('payerFiles');
  const setPayer = useCommand('payerFiles.setPayer');
  const [values, setValues] = useState(before);
  const field = (name: keyof typeof NOBODY) => (
    <Field label={t(name)} required>
      <Input
        value={values[name]}
        maxLength={60}
        onChange={(_event, { value }) =>
          setValues((all) => ({ ...all, [name]: name === 'bank' ? value.toUpperCase() : value }))
        }
      />
    </Field>
  );
  return (
    <FormDialog
      title={t('setPayerTitle')}
      submit={t('save')}
      problem={setPayer.error?.problem}
      isDisabled={setPayer.isPending || Object.values(values).some((value) => value.trim() === '')}
      onClose={onClose}
      onSubmit={() => setPayer.mutate(values, { onSuccess: onClose })}
    >
      {field('name')}
      {field('account')}
      {field('bank')}
    </FormDialog>
  );
}
