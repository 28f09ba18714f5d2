import type { IsoDate } from '@shared/domain/calendar';
import { CODE_SYNONYMS } from '../households/householdTable';
import type { Table } from '../tables/table';
import { dateKind, textKind } from '../tables/valueKinds';

/** A household that headquarters names in a list; its payee's document proves that the code is meant. */
export type NamedFields = {
  readonly list: string;
  readonly household: string;
  readonly document: string;
  readonly name: string;
  readonly since: IsoDate;
  readonly reference: string;
};

/** Workbook `hogares-nombrados`: temporary affiliation and alternative schemes, as headquarters sends them. */
export const namedTable: Table<NamedFields> = {
  sheet: 'Hogares nombrados',
  columns: {
    list: { header: 'Lista', synonyms: ['Código de lista', 'Esquema'], required: true, width: 18, kind: textKind(40) },
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 16, kind: textKind(30) },
    document: {
      header: 'Documento del titular',
      synonyms: ['DNI', 'DNI del titular'],
      width: 14,
      kind: textKind(20),
    },
    name: { header: 'Titular', synonyms: ['Apellidos y nombres del titular'], width: 30, kind: textKind(150) },
    since: {
      header: 'Nombrado desde',
      synonyms: ['Desde', 'Fecha de inicio', 'Vigencia desde'],
      required: true,
      width: 12,
      kind: dateKind,
    },
    reference: {
      header: 'Documento de la sede',
      synonyms: ['Norma', 'Oficio', 'Resolución', 'Referencia'],
      required: true,
      width: 30,
      kind: textKind(200),
    },
  },
};
