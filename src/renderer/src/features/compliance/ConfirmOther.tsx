import { Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OtherPersonAnswer } from '@shared/contract/notLocated';
import type { Period } from '@shared/domain/calendar';
import { useCommand } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';
import { WrittenReasons } from './WrittenReasons';

type ConfirmOtherProps = {
  readonly period: Period;
  readonly one: OtherPersonAnswer;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
};

/** Whose row it is: it counts for that person, who stays with the school or post he or she has. */
export function ConfirmOther({ period, one, onDone, onClose }: ConfirmOtherProps) {
  const { t } = useTranslation('notLocated');
  const confirm = useCommand('notLocated.confirm');
  const [index, setIndex] = useState(0);
  const [note, setNote] = useState('');
  const chosen = one.candidates[index];
  const send = () => {
    if (chosen === undefined) return;
    const { household, member, name } = chosen;
    confirm.mutate(
      { period, household, member, other: one.other, note },
      { onSuccess: () => onDone(t('confirmed', { name, facility: one.facilityName })) },
    );
  };
  return (
    <FormDialog
      title={t('confirmTitle', { name: one.name, facility: one.facilityName })}
      submit={t('confirmNow')}
      problem={confirm.error?.problem}
      isDisabled={chosen === undefined || confirm.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <Text>{t('confirmText')}</Text>
      <Field label={t('whose')}>
        <RadioGroup value={String(index)} onChange={(_event, { value }) => setIndex(Number(value))}>
          {one.candidates.map(({ household, member, name }, place) => (
            <Radio key={`${household} ${member}`} value={String(place)} label={`${name} · ${household} · ${member}`} />
          ))}
        </RadioGroup>
      </Field>
      {chosen && <WrittenReasons reasons={chosen.reasons} />}
      <Field label={t('confirmNote')}>
        <Input value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
