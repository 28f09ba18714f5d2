import type { Table } from '../tables/table';
import { codeKind, textKind, wholeKind } from '../tables/valueKinds';
import { CODE_SYNONYMS } from './householdTable';
import { memberTable } from './memberTable';

/** What of a person headquarters may put right. */
export const CORRECTED = [
  'surname1',
  'surname2',
  'givenNames',
  'documentType',
  'documentNumber',
  'birthDate',
  'sex',
] as const;
export type CorrectedField = (typeof CORRECTED)[number];

/** `known`: what headquarters takes to be registered; both values as the package of the registry writes them. */
export type CorrectionFields = {
  readonly household: string;
  readonly member: number;
  readonly field: CorrectedField;
  readonly known: string;
  readonly stated: string;
  readonly reference: string;
};

// The wording of a field is the header of its column in W1.
const headers = Object.fromEntries(CORRECTED.map((field) => [field, memberTable.columns[field].header]));

export const correctionTable: Table<CorrectionFields> = {
  sheet: 'Correcciones',
  columns: {
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 16, kind: textKind(30) },
    member: { header: 'N.º', synonyms: ['N.º de integrante'], required: true, width: 6, kind: wholeKind },
    field: {
      header: 'Dato',
      required: true,
      width: 20,
      kind: codeKind<CorrectedField>(headers as Record<CorrectedField, string>), // made of its fields
    },
    known: { header: 'Valor anterior', width: 24, kind: textKind(60) },
    stated: { header: 'Valor corregido', required: true, width: 24, kind: textKind(60) },
    reference: { header: 'Sustento', width: 30, kind: textKind(120) },
  },
};
