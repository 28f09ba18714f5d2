import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentSample } from '@shared/contract/reconciliation';
import { isIsoDate, type Period } from '@shared/domain/calendar';
import { VISIT_OUTCOMES, type VisitOutcome } from '@shared/domain/reconciliation/sample';
import { useCommand } from '../../../app/queries';
import { DateInput } from '../../../ui/DateField';
import { FormDialog } from '../../../ui/FormDialog';

type VisitDialogProps = {
  readonly period: Period;
  readonly size: number;
  readonly visit: PaymentSample['visits'][number];
  readonly onClose: () => void;
};

/** What a visit found: all, less or nothing received, who went there and when. */
export function VisitDialog({ period, size, visit, onClose }: VisitDialogProps) {
  const { t } = useTranslation('reconciliation');
  const save = useCommand('reconciliation.recordVisit');
  const [outcome, setOutcome] = useState<VisitOutcome>(visit.outcome ?? 'FULL');
  const [soles, setSoles] = useState('');
  const [visitedOn, setVisitedOn] = useState<string | null>(visit.visitedOn);
  const [visitor, setVisitor] = useState(visit.visitor);
  const [note, setNote] = useState(visit.note);
  const day = visitedOn !== null && isIsoDate(visitedOn) ? visitedOn : undefined;
  const received = Math.round(Number(soles.replace(',', '.')) * 100);
  const isStated = day !== undefined && visitor.trim().length > 1 && (outcome !== 'LESS' || received > 0);
  const submit = () => {
    if (day === undefined) return;
    const { household } = visit;
    const less = outcome === 'LESS' ? { received } : {};
    save.mutate({ period, size, household, outcome, visitedOn: day, visitor, note, ...less }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('recordOf', { household: visit.household })}
      submit={t('save')}
      problem={save.error?.problem}
      isDisabled={!isStated || save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('found')}>
        <RadioGroup
          layout="horizontal"
          value={outcome}
          onChange={(_event, { value }) => setOutcome(value as VisitOutcome)} // the options are the outcomes
        >
          {VISIT_OUTCOMES.map((one) => (
            <Radio key={one} value={one} label={t(`outcomes.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {outcome === 'LESS' && (
        <Field label={t('received')} required>
          <Input value={soles} inputMode="decimal" maxLength={10} onChange={(_event, { value }) => setSoles(value)} />
        </Field>
      )}
      <Field label={t('visitedOn')} required>
        <DateInput value={visitedOn} onChange={setVisitedOn} latestYear={2100} />
      </Field>
      <Field label={t('visitor')} required>
        <Input value={visitor} maxLength={60} onChange={(_event, { value }) => setVisitor(value)} />
      </Field>
      <Field label={t('note')}>
        <Textarea value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
