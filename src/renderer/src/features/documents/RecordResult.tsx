import { Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentTaskRow } from '@shared/contract/documents';
import { yearOf, type IsoDate } from '@shared/domain/calendar';
import { DOCUMENT_RESULTS } from '@shared/domain/documents/results';
import { resultName, taskName, taskStep } from '@shared/messages/documents';
import { rowSentence } from '@shared/messages/rows';
import { DocumentHistory } from '../../app/DocumentHistory';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { DateInput } from '../../ui/DateField';
import { FormDialog } from '../../ui/FormDialog';
import { NewDocument } from './NewDocument';
import { judgeForm, startOf, type ResultForm } from './resultForm';

type RecordResultProps = {
  readonly row: DocumentTaskRow;
  readonly today: IsoDate;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** What came of a campaign, or of a visit, for one person; the documents of before stay in view. */
export function RecordResult({ row, today, onDone, onClose }: RecordResultProps) {
  const { t } = useTranslation('documents');
  const { t: frame } = useTranslation();
  const language = useLanguage();
  const { household, member } = row;
  const [form, setForm] = useState<ResultForm>(() => startOf(row, today));
  const [isAsked, setIsAsked] = useState(false);
  const history = useRoute('documents.ofHousehold', { code: household }).data;
  const record = useCommand('documents.record');
  const judged = judgeForm(form, row, today);
  const change = (changed: Partial<ResultForm>) => setForm({ ...form, ...changed });
  const faultOf = (field: keyof ResultForm, label: string) =>
    isAsked && !judged.ok && judged.problem.field === field
      ? rowSentence(judged.problem.code, { column: label }, language)
      : '';
  const submit = () => {
    setIsAsked(true);
    if (judged.ok) record.mutate({ household, member, ...judged.value }, { onSuccess: onDone });
  };
  return (
    <FormDialog
      title={t('recordOf', { who: row.name })}
      submit={frame('save')}
      problem={record.error?.problem}
      isDisabled={record.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{t('recordTask', { task: taskName(row.task, language), step: taskStep(row.task, language) })}</Text>
      <Field label={t('result')} required validationMessage={faultOf('result', t('result'))}>
        <Select
          autoFocus
          value={form.result}
          onChange={(_event, { value }) => {
            const result = DOCUMENT_RESULTS.find((known) => known === value);
            if (result !== undefined) change({ result });
          }}
        >
          {DOCUMENT_RESULTS.map((value) => (
            <option key={value} value={value}>
              {resultName(value, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('on')} required validationMessage={faultOf('on', t('on'))}>
        <DateInput value={form.on} onChange={(on) => change({ on })} latestYear={yearOf(today)} />
      </Field>
      {form.result === 'OBTAINED' && <NewDocument row={row} form={form} faultOf={faultOf} onChange={change} />}
      <Field label={t('note')}>
        <Input value={form.note} maxLength={300} onChange={(_event, { value }) => change({ note: value })} />
      </Field>
      {history && (
        <DocumentHistory people={history.filter(({ member: number }) => number === member)} isNumbered={false} />
      )}
    </FormDialog>
  );
}
