import type { IsoDate } from '@shared/domain/calendar';
import type { SentName } from '@shared/domain/ruleSets/sent';
import { rulesEs } from '@shared/messages/rules.es';
import type { Table } from '../tables/table';
import { codeKind, dateKind, textKind, yesNoKind } from '../tables/valueKinds';

/** One figure of a set of rules that headquarters sends; the set is stated in each of its rows. `value`: as JSON. */
export type RuleFigureFields = {
  readonly ruleSet: string;
  readonly inPlaceOf: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly figure: SentName;
  readonly value: string;
  readonly reference: string;
  readonly confirmed: boolean;
};

const FIGURES: Readonly<Record<SentName, string>> = {
  ...rulesEs.labels,
  gates: 'Condiciones de elegibilidad',
  duties: 'Corresponsabilidades',
  benefits: 'Montos de las prestaciones',
};

export const ruleFigureTable: Table<RuleFigureFields> = {
  sheet: 'Reglas',
  columns: {
    ruleSet: { header: 'Reglas', required: true, width: 12, kind: textKind(20) },
    inPlaceOf: { header: 'En lugar de', required: true, width: 12, kind: textKind(20) },
    validFrom: { header: 'Desde', required: true, width: 12, kind: dateKind },
    validTo: { header: 'Último día', width: 12, kind: dateKind },
    figure: { header: 'Parámetro', required: true, width: 40, kind: codeKind(FIGURES) },
    value: { header: 'Valor', required: true, width: 24, kind: textKind(8000) },
    reference: { header: 'Norma', required: true, width: 40, kind: textKind(200) },
    confirmed: { header: 'Confirmado', required: true, width: 12, kind: yesNoKind },
  },
};
