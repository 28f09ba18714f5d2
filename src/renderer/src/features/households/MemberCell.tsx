import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { yearOf } from '@shared/domain/calendar';
import { CheckCell, DateCell, SelectCell, TextCell, type CellProps } from '../../ui/Cells';
import { DocumentNote } from './DocumentNote';
import type { MemberColumn } from './memberColumns';
import { useFieldWords } from './useFieldWords';
import type { FormStart } from './useFormStart';
import type { HouseholdFormApi } from './useHouseholdForm';

type MemberCellProps = {
  readonly form: HouseholdFormApi;
  readonly index: number;
  readonly number: number;
  readonly column: MemberColumn;
  readonly start: FormStart;
};

/** One value of one member. */
export function MemberCell({ form, index, number, column, start }: MemberCellProps) {
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const { field, fieldState } = useController({ control: form.control, name: `members.${index}.${column.field}` });
  const cell: CellProps = {
    name: field.name,
    label: t('cell', { field: words.name(column.field), number }),
    error: fieldState.error?.message ?? '',
    onBlur: field.onBlur,
    inputRef: field.ref,
  };
  if (column.kind === 'check' || column.kind === 'holder') {
    const name = (isHolder: boolean) => nameHolder(form, index, isHolder);
    const onChange = column.kind === 'holder' ? name : field.onChange;
    return <CheckCell {...cell} value={field.value === true} onChange={onChange} />;
  }
  const typed = { ...cell, value: typeof field.value === 'string' ? field.value : '', onChange: field.onChange };
  switch (column.kind) {
    case 'text':
      return <TextCell {...typed} />;
    case 'document':
      return (
        <TextCell
          {...typed}
          note={cell.error === '' && <DocumentNote {...{ form, index, start }} isChanged={fieldState.isDirty} />}
        />
      );
    case 'school':
      return <TextCell {...typed} list="schools" onChange={(text) => nameSchool(form, index, text)} />;
    case 'post':
      return <TextCell {...typed} list="posts" />;
    case 'date':
      return <DateCell {...typed} latestYear={yearOf(start.today) + column.yearsAhead} placeholder={t('dateShort')} />;
    case 'choice':
      return <ChoiceCell {...typed} column={column} />;
  }
}

type ChoiceCellProps = CellProps & {
  readonly column: Extract<MemberColumn, { kind: 'choice' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function ChoiceCell({ column, value, ...cell }: ChoiceCellProps) {
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const blank = { value: '', text: t(column.optional ? 'unknown' : 'choose') };
  const options = words.options(column.choice);
  return (
    <SelectCell {...cell} value={value} options={column.optional || value === '' ? [blank, ...options] : options} />
  );
}

const SCHOOL_AND_ANNEX = /^(\d{7})-(\d)$/;

/** The catalogue names a school with its annex; the form keeps them apart. */
function nameSchool({ setValue }: HouseholdFormApi, index: number, typed: string): void {
  const [, modularCode = typed, annex] = SCHOOL_AND_ANNEX.exec(typed) ?? [];
  setValue(`members.${index}.modularCode`, modularCode, { shouldDirty: true, shouldTouch: true });
  if (annex !== undefined) setValue(`members.${index}.annex`, annex, { shouldDirty: true });
}

/** One person represents a household: who is named takes the place of the other. */
function nameHolder({ setValue, getValues }: HouseholdFormApi, index: number, isHolder: boolean): void {
  const others = [...getValues('members').keys()].filter((other) => other !== index);
  if (isHolder) for (const other of others) setValue(`members.${other}.isHolder`, false);
  setValue(`members.${index}.isHolder`, isHolder, { shouldDirty: true, shouldValidate: true });
}
