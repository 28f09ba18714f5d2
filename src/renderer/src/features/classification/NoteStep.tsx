import { Button, Field, Input, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { isIsoDate, yearOf } from '@shared/domain/calendar';
import type { RequestStep } from '@shared/domain/classification/requests';
import { useCommand, useRoute } from '../../app/queries';
import { Choice } from '../../ui/Choice';
import { DateInput } from '../../ui/DateField';
import { ProblemMessage } from '../../ui/ProblemMessage';

type NoteStepProps = { readonly rows: Output<'classification.requests'>['rows'] };

/** What happened next to one of the open requests. */
export function NoteStep({ rows }: NoteStepProps) {
  const { t } = useTranslation('classification');
  const today = useRoute('registry.describe', {}).data?.today;
  const [code, setCode] = useState<string>();
  const [chosen, setChosen] = useState<RequestStep>();
  const [reference, setReference] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const note = useCommand('classification.noteStep');
  const request = rows.find(({ household }) => household === code) ?? rows[0];
  const steps = (request?.next ?? []).filter((step) => step !== request?.step);
  const step = steps.find((one) => one === chosen) ?? steps[0];
  if (today === undefined || request === undefined || step === undefined) return <span>{t('noRequests')}</span>;
  const { household } = request;
  const on = typed ?? today;
  return (
    <form
      style={{ display: 'grid', gap: 10 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isIsoDate(on)) note.mutate({ household, step, on, reference });
      }}
    >
      <Choice
        label={t('household')}
        value={household}
        options={rows.map((row) => ({ value: row.household, text: `${row.household} · ${row.holder}` }))}
        onChoose={setCode}
      />
      <Choice
        label={t('step')}
        value={step}
        options={steps.map((value) => ({ value, text: t(`steps.${value}`) }))}
        onChoose={setChosen}
      />
      <Field label={t('day')} required>
        <DateInput value={on} onChange={setTyped} latestYear={yearOf(today)} />
      </Field>
      <Field label={t('reference')}>
        <Input value={reference} onChange={(_event, { value }) => setReference(value)} />
      </Field>
      <ProblemMessage problem={note.error?.problem} />
      {note.isSuccess && <MessageBar intent="success">{t('noted')}</MessageBar>}
      <Button type="submit" appearance="primary" disabled={!isIsoDate(on) || note.isPending}>
        {t('register')}
      </Button>
    </form>
  );
}
