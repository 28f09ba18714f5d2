import { CODE_SYNONYMS } from '../households/householdTable';
import type { Table } from '../tables/table';
import { textKind, wholeKind } from '../tables/valueKinds';

/** A line of the planilla that headquarters pays: a household and its sum in céntimos, for a bimester. */
export type PayrollFields = { readonly period: string; readonly household: string; readonly amountCents: number };

export const payrollTable: Table<PayrollFields> = {
  sheet: 'Planilla',
  columns: {
    period: { header: 'Bimestre', required: true, width: 10, kind: textKind(7) },
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 16, kind: textKind(30) },
    amountCents: { header: 'Importe en céntimos', required: true, width: 18, kind: wholeKind },
  },
};
