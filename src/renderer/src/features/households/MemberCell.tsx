import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { yearOf } from '@shared/domain/calendar';
import { CheckCell, DateCell, SelectCell, TextCell, type CellProps } from '../../ui/Cells';
import { CatalogCell } from './CatalogCell';
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
  readonly passed: boolean;
  readonly offered: string;
  readonly warning: string | undefined;
};

/** One value of one member. */
export function MemberCell({ form, index, number, column, start, passed, offered, warning }: MemberCellProps) {
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const { field, fieldState } = useController({ control: form.control, name: `members.${index}.${column.field}` });
  const cell: CellProps = {
    name: field.name,
    label: t('cell', { field: words.name(column.field), number }),
    error: fieldState.error?.message ?? '',
    onBlur: field.onBlur,
    inputRef: field.ref,
    passed,
    changed: isMarked(fieldState.isDirty, index < start.saved.members.length, field.value),
    warning,
  };
  const typed = { ...cell, value: typeof field.value === 'string' ? field.value : '', onChange: field.onChange };
  const ticked = { ...cell, value: field.value === true };
  switch (column.kind) {
    case 'check':
      return <CheckCell {...ticked} onChange={field.onChange} />;
    case 'holder':
      return <CheckCell {...ticked} onChange={(isHolder) => nameHolder(form, index, isHolder)} />;
    case 'text':
      return <TextCell {...typed} {...capitals(column, typed)} offered={isName(column) ? offered : ''} />;
    case 'document':
      return (
        <TextCell
          {...typed}
          note={cell.error === '' && <DocumentNote {...{ form, index, start }} isChanged={fieldState.isDirty} />}
        />
      );
    case 'school':
      return (
        <CatalogCell
          {...typed}
          {...{ offered }}
          kind="instituciones"
          onName={(text) => nameSchool(form, index, text)}
        />
      );
    case 'post':
      return <CatalogCell {...typed} {...{ offered }} kind="establecimientos" onName={field.onChange} />;
    case 'date':
      return <DateCell {...typed} latestYear={yearOf(start.today) + column.yearsAhead} placeholder={t('dateShort')} />;
    case 'choice':
      return <ChoiceCell {...typed} column={column} />;
  }
}

/** Of a new row only what somebody said is marked, not what is still empty. */
const isMarked = (isDirty: boolean, isSaved: boolean, value: unknown) => isDirty && (isSaved || Boolean(value));

const isName = ({ field }: MemberColumn) => field === 'surname1' || field === 'surname2' || field === 'givenNames';

/** Names are kept in capitals, as on the documents; nobody needs to hold a key down for it. */
function capitals(column: MemberColumn, { value, onChange, onBlur }: CapitalsProps) {
  if (!isName(column)) return {};
  const settle = () => {
    const upper = value.toLocaleUpperCase('es-PE');
    if (upper !== value) onChange(upper);
    onBlur();
  };
  return { onBlur: settle };
}
type CapitalsProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
};

type ChoiceCellProps = CellProps & {
  readonly column: Extract<MemberColumn, { kind: 'choice' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function ChoiceCell({ column, value, ...cell }: ChoiceCellProps) {
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const blank = { value: '', text: t(column.optional ? 'unknown' : 'choose') };
  const known = words.options(column.choice);
  // a word pasted that the list does not have is shown until it is put right
  const isKnown = value === '' || known.some((one) => one.value === value);
  const options = isKnown ? known : [{ value, text: value }, ...known];
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
