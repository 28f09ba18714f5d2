import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toDate, yearOf, type IsoDate } from '@shared/domain/calendar';
import { CSE_BASES } from '@shared/domain/classification/records';
import { CSE_VALUES } from '@shared/domain/households';
import { useClassificationWords } from '../../app/classificationWords';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { DateInput } from '../../ui/DateField';
import { FormDialog } from '../../ui/FormDialog';
import { useDebounced } from '../../ui/useDebounced';
import { Foreseen } from './Foreseen';
import { OneOf } from './OneOf';
import { dateFault, EMPTY_PAPER, paperOf, type PaperForm } from './paperForm';

type PaperAnswerProps = {
  readonly today: IsoDate;
  readonly onDone: (household: string) => void;
  readonly onClose: () => void;
};

/** Two beside each other where there is room, so that what would follow stays in sight. */
const PAIRS = {
  display: 'grid',
  gap: 10,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(230px, 100%), 1fr))',
};
const TYPING_MS = 250;
/** Never asked: what a query needs until there is something to ask. */
const NOBODY = { household: '-', cse: 'POOR', date: toDate('2000-01-01') } as const;
const LAST_YEAR = 2099;

/** An answer of SISFOH typed from paper: what it would change, and what would follow, stands below before it is saved. */
export function PaperAnswer({ today, onDone, onClose }: PaperAnswerProps) {
  const { t } = useTranslation('classification');
  const { t: frame } = useTranslation();
  const words = useClassificationWords();
  const language = useLanguage();
  const [form, setForm] = useState<PaperForm>(EMPTY_PAPER);
  const settled = useDebounced(form, TYPING_MS);
  const paper = paperOf(settled);
  const record = useCommand('classification.record');
  const foreseen = useRoute('classification.foresee', paper ?? NOBODY, { enabled: paper !== undefined });
  const change = (changed: Partial<PaperForm>) => setForm({ ...form, ...changed });
  // Only what was foreseen is saved: while one types, nothing is.
  const isForeseen = paper !== undefined && settled === form && foreseen.data !== undefined;
  const problem = paper === undefined ? undefined : foreseen.error?.problem;
  const faultOf = (field: 'date' | 'expiry') => {
    const refused = problem?.code === 'fields-invalid' ? problem.fields.find(({ path }) => path === field) : undefined;
    return dateFault({ column: t(field), value: settled[field] }, refused, language);
  };
  const save = () => paper && record.mutate(paper, { onSuccess: () => onDone(paper.household) });
  return (
    <FormDialog
      title={t('paperAnswer')}
      submit={frame('save')}
      problem={record.error?.problem ?? (problem?.code === 'fields-invalid' ? undefined : problem)}
      isDisabled={!isForeseen || record.isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <div style={PAIRS}>
        <Field label={t('code')} required>
          <Input autoFocus value={form.household} onChange={(_event, { value }) => change({ household: value })} />
        </Field>
        <OneOf
          label={t('cse')}
          value={form.cse}
          options={CSE_VALUES.map((value) => ({ value, text: words.cse(value) }))}
          onChoose={(cse) => change({ cse })}
        />
        <OneOf
          label={t('basis')}
          value={form.basis}
          options={CSE_BASES.map((value) => ({ value, text: t(`bases.${value}`) }))}
          onChoose={(basis) => change({ basis })}
        />
        <Field label={t('date')} required validationMessage={faultOf('date')}>
          <DateInput value={form.date} onChange={(date) => change({ date })} latestYear={yearOf(today)} />
        </Field>
        <Field label={t('expiry')} hint={t('expiryHint')} validationMessage={faultOf('expiry')}>
          <DateInput value={form.expiry} onChange={(expiry) => change({ expiry })} latestYear={LAST_YEAR} />
        </Field>
        <Field label={t('fsuNumber')}>
          <Input value={form.fsuNumber} onChange={(_event, { value }) => change({ fsuNumber: value })} />
        </Field>
        <Field label={t('reference')}>
          <Input value={form.reference} onChange={(_event, { value }) => change({ reference: value })} />
        </Field>
      </div>
      {isForeseen && <Foreseen found={foreseen.data} />}
    </FormDialog>
  );
}
