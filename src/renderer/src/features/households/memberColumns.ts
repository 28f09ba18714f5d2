import type { MemberFields } from '@shared/domain/households';
import type { ChoiceField } from './useFieldWords';

type Field = Exclude<keyof MemberFields, 'number'>;

/** One column of the members as they are typed. `school` and `post` are completed from the catalogues. */
export type MemberColumn = {
  readonly field: Field;
  readonly width: number;
  readonly required?: boolean;
} & (
  | { readonly kind: 'text' | 'document' | 'school' | 'post' | 'check' | 'holder' }
  | { readonly kind: 'date'; readonly yearsAhead: number }
  | { readonly kind: 'choice'; readonly choice: ChoiceField; readonly optional?: boolean }
);

/** Documents run for years ahead. */
const EXPIRY_YEARS = 20;

/** In the order of the form on paper and of the workbook. */
export const MEMBER_COLUMNS: readonly MemberColumn[] = [
  { field: 'surname1', kind: 'text', width: 130, required: true },
  { field: 'surname2', kind: 'text', width: 130 },
  { field: 'givenNames', kind: 'text', width: 150, required: true },
  { field: 'documentType', kind: 'choice', choice: 'documentType', width: 100, required: true },
  { field: 'documentNumber', kind: 'document', width: 150 },
  { field: 'documentExpiry', kind: 'date', width: 104, yearsAhead: EXPIRY_YEARS },
  { field: 'birthDate', kind: 'date', width: 104, yearsAhead: 0, required: true },
  { field: 'sex', kind: 'choice', choice: 'sex', width: 96, required: true },
  { field: 'relationship', kind: 'choice', choice: 'relationship', width: 150, required: true },
  { field: 'maritalStatus', kind: 'choice', choice: 'maritalStatus', width: 120, optional: true },
  { field: 'isHolder', kind: 'holder', width: 56 },
  { field: 'pregnant', kind: 'check', width: 66 },
  { field: 'lmpDate', kind: 'date', width: 104, yearsAhead: 0 },
  { field: 'eddDate', kind: 'date', width: 104, yearsAhead: 1 },
  { field: 'disability', kind: 'check', width: 92 },
  { field: 'modularCode', kind: 'school', width: 120 },
  { field: 'annex', kind: 'text', width: 56 },
  { field: 'grade', kind: 'text', width: 64 },
  { field: 'section', kind: 'text', width: 72 },
  { field: 'secondaryComplete', kind: 'check', width: 92 },
  { field: 'secondarySince', kind: 'date', width: 104, yearsAhead: 0 },
  { field: 'ipressCode', kind: 'post', width: 120 },
];
