import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTERS } from '@shared/domain/users';
import { useCommand } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { FormDialog } from '../../ui/FormDialog';

/** After how many days without a receipt the office is reminded; who sets how the office works can change it. */
export function ReceiptDays({ days }: { readonly days: number }) {
  const { t } = useTranslation('packages');
  const maySet = useHasRole(SETTERS);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
      <Text>{t('allowed', { count: days })}</Text>
      {maySet && (
        <Button size="small" onClick={() => setIsOpen(true)}>
          {t('setDays')}
        </Button>
      )}
      {isOpen && <DaysForm days={days} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function DaysForm({ days, onClose }: { readonly days: number; readonly onClose: () => void }) {
  const { t } = useTranslation('packages');
  const set = useCommand('packages.setReceiptDays');
  const [typed, setTyped] = useState(String(days));
  const isWritten = /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 365;
  return (
    <FormDialog
      title={t('setDaysTitle')}
      submit={t('setDaysDo')}
      problem={set.error?.problem}
      isDisabled={!isWritten || set.isPending}
      onClose={onClose}
      onSubmit={() => set.mutate({ days: Number(typed) }, { onSuccess: onClose })}
    >
      <Field label={t('setDaysField')} required>
        <Input value={typed} inputMode="numeric" onChange={(_event, { value }) => setTyped(value.trim())} />
      </Field>
    </FormDialog>
  );
}
