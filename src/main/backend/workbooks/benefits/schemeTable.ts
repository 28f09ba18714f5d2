import type { SchoolLevel } from '@shared/domain/benefits/benefit';
import type { Scheme } from '@shared/domain/benefits/schemes';
import type { IsoDate } from '@shared/domain/calendar';
import type { Table } from '../tables/table';
import { codeKind, dateKind, decimalKind, textKind, wholeKind } from '../tables/valueKinds';

/** What headquarters states of one level and grade of a scheme; amounts in soles, districts by their codes. */
export type SchemeFields = {
  readonly code: string;
  readonly level: SchoolLevel;
  readonly grade: number;
  readonly periodic: number;
  readonly annual: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly givenTo: Scheme['givenTo'];
  readonly districts: string;
  readonly reference: string;
};

/** Workbook `esquemas-alternativos`: what the alternative schemes (EAT) give, to whom and where. */
export const schemeTable: Table<SchemeFields> = {
  sheet: 'Esquemas alternativos',
  columns: {
    code: { header: 'Esquema', synonyms: ['Código de esquema', 'EAT'], required: true, width: 14, kind: textKind(40) },
    level: {
      header: 'Nivel',
      synonyms: ['Nivel educativo'],
      required: true,
      width: 14,
      kind: codeKind({ PRIMARY: 'PRIMARIA', SECONDARY: 'SECUNDARIA' }),
    },
    grade: { header: 'Grado', required: true, width: 8, kind: wholeKind },
    periodic: {
      header: 'Monto por bimestre',
      synonyms: ['Monto bimestral', 'Importe por bimestre'],
      required: true,
      width: 14,
      kind: decimalKind,
    },
    annual: { header: 'Bono anual', synonyms: ['Monto anual'], required: true, width: 12, kind: decimalKind },
    validFrom: {
      header: 'Rige desde',
      synonyms: ['Desde', 'Vigencia desde'],
      required: true,
      width: 12,
      kind: dateKind,
    },
    validTo: { header: 'Último día', synonyms: ['Hasta', 'Vigencia hasta'], width: 12, kind: dateKind },
    givenTo: {
      header: 'Se da',
      synonyms: ['A quién se da'],
      required: true,
      width: 24,
      kind: codeKind({ DISTRICTS: 'EN DISTRITOS', HOUSEHOLDS: 'A HOGARES NOMBRADOS' }),
    },
    districts: { header: 'Distritos', synonyms: ['Ubigeos', 'Ubigeo'], width: 30, kind: textKind(2000) },
    reference: {
      header: 'Documento de la sede',
      synonyms: ['Norma', 'Oficio', 'Resolución', 'Referencia'],
      required: true,
      width: 30,
      kind: textKind(200),
    },
  },
};
