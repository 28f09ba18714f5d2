import { Field, Input, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DocumentTaskRow } from '@shared/contract/documents';
import { DOCUMENT_TYPES } from '@shared/domain/households';
import { DocumentCheck } from '../../app/DocumentCheck';
import { DateInput } from '../../ui/DateField';
import type { ResultForm } from './resultForm';

type NewDocumentProps = {
  readonly row: DocumentTaskRow;
  readonly form: ResultForm;
  /** What is wrong with a field; '' where nothing is. */
  readonly faultOf: (field: keyof ResultForm, label: string) => string;
  readonly onChange: (changed: Partial<ResultForm>) => void;
};

const TYPES = DOCUMENT_TYPES.filter((type) => type !== 'NONE');
const LAST_YEAR = 2099;

/** The document obtained: its type, its number checked as one types it, and the day on which it lapses. */
export function NewDocument({ row, form, faultOf, onChange }: NewDocumentProps) {
  const { t } = useTranslation('documents');
  const { documentType, documentNumber, documentExpiry } = form;
  const number = t('newNumber');
  return (
    <>
      <Field label={t('newType')} required validationMessage={faultOf('documentType', t('newType'))}>
        <Select
          value={documentType}
          onChange={(_event, { value }) => {
            const chosen = TYPES.find((known) => known === value);
            if (chosen !== undefined) onChange({ documentType: chosen });
          }}
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Field label={number} required validationMessage={faultOf('documentNumber', number)}>
          <Input
            value={documentNumber}
            maxLength={20}
            autoComplete="off"
            onChange={(_event, { value }) => onChange({ documentNumber: value })}
          />
        </Field>
        <DocumentCheck
          documentType={documentType}
          documentNumber={documentNumber}
          column={number}
          except={{ household: row.household, member: row.member }}
          isChanged={documentNumber !== row.documentNumber}
        />
      </div>
      <Field label={t('newExpiry')} validationMessage={faultOf('documentExpiry', t('newExpiry'))}>
        <DateInput
          value={documentExpiry}
          onChange={(expiry) => onChange({ documentExpiry: expiry })}
          latestYear={LAST_YEAR}
        />
      </Field>
    </>
  );
}
