import type { IsoDate } from '@shared/domain/calendar';
import { CODE_SYNONYMS } from '../households/householdTable';
import type { Table } from '../tables/table';
import { codeKind, dateKind, textKind } from '../tables/valueKinds';

/** What headquarters decided about a proposed household. */
export type DecisionFields = {
  readonly household: string;
  readonly decision: 'CONFIRMED' | 'REFUSED';
  readonly on: IsoDate;
  readonly act: string;
  readonly note: string;
};

export const decisionTable: Table<DecisionFields> = {
  sheet: 'Decisiones',
  columns: {
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 16, kind: textKind(30) },
    decision: {
      header: 'Decisión',
      required: true,
      width: 14,
      kind: codeKind({ CONFIRMED: 'CONFIRMADO', REFUSED: 'DEVUELTO' }),
    },
    on: { header: 'Fecha', required: true, width: 12, kind: dateKind },
    act: { header: 'Acto', synonyms: ['Resolución'], required: true, width: 24, kind: textKind(120) },
    note: { header: 'Motivo', synonyms: ['Observación'], width: 40, kind: textKind(500) },
  },
};
