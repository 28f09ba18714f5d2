import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { firstDayOfPeriod, isIsoDate, lastDayOfPeriod, type Period } from '@shared/domain/calendar';
import { useCommand } from '../../app/queries';
import { DateInput } from '../../ui/DateField';
import { FormDialog } from '../../ui/FormDialog';

type InterruptProps = { readonly code: string; readonly period: Period; readonly onClose: () => void };

/** Days whose bimesters do not count, and the reason; the whole bimester is offered. */
export function Interrupt({ code, period, onClose }: InterruptProps) {
  const { t } = useTranslation('effects');
  const interrupt = useCommand('effects.interrupt');
  const [since, setSince] = useState<string | null>(firstDayOfPeriod(period));
  const [until, setUntil] = useState<string | null>(lastDayOfPeriod(period));
  const [reason, setReason] = useState('');
  const begins = since !== null && isIsoDate(since) ? since : undefined;
  const ends = until === null || isIsoDate(until) ? until : undefined;
  const isStated = begins !== undefined && ends !== undefined && requiredNote.safeParse(reason).success;
  return (
    <FormDialog
      title={t('interruptTitle', { code })}
      submit={t('interruptDo')}
      problem={interrupt.error?.problem}
      isDisabled={!isStated || interrupt.isPending}
      onClose={onClose}
      onSubmit={() =>
        isStated && interrupt.mutate({ household: code, since: begins, until: ends, reason }, { onSuccess: onClose })
      }
    >
      <Text>{t('interruptText')}</Text>
      <Field label={t('since')} required>
        <DateInput value={since} onChange={setSince} latestYear={2100} />
      </Field>
      <Field label={t('until')} hint={t('untilHint')}>
        <DateInput value={until} onChange={setUntil} latestYear={2100} />
      </Field>
      <Field label={t('note')} required>
        <Textarea value={reason} maxLength={1000} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
