import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotLocatedCase } from '@shared/contract/notLocated';
import type { Period } from '@shared/domain/calendar';
import { NOT_LOCATED_OUTCOMES } from '@shared/domain/notLocated/outcomes';
import { useCommand } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';

type DecideNotLocatedProps = {
  readonly period: Period;
  readonly one: NotLocatedCase;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
};
type Outcome = (typeof NOT_LOCATED_OUTCOMES)[number];

const MIN_NOTE = 3;

/** By name and with a reason: what becomes of somebody who was looked for. A breach is not among it. */
export function DecideNotLocated({ period, one, onDone, onClose }: DecideNotLocatedProps) {
  const { t } = useTranslation('notLocated');
  const [as, setOutcome] = useState<Outcome>('NOT_FOUND_IN_SERVICE');
  const [note, setNote] = useState('');
  const decide = useCommand('notLocated.decide');
  const { household, member, kind, name } = one;
  return (
    <FormDialog
      title={t('decideTitle', { name })}
      submit={t('decideNow')}
      problem={decide.error?.problem}
      isDisabled={note.trim().length < MIN_NOTE || decide.isPending}
      onSubmit={() =>
        decide.mutate(
          { period, household, member, kind, as, note },
          { onSuccess: () => onDone(t('decidedNow', { name })) },
        )
      }
      onClose={onClose}
    >
      <Field label={t('outcome')}>
        <RadioGroup
          value={as}
          onChange={(_event, { value }) => setOutcome(NOT_LOCATED_OUTCOMES.find((known) => known === value) ?? as)}
        >
          {NOT_LOCATED_OUTCOMES.map((outcome) => (
            <Radio key={outcome} value={outcome} label={t(`outcomes.${outcome}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('decideNote')} required>
        <Textarea value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
