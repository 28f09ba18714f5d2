import type { SisfohAnswer } from '@shared/domain/classification/answers';
import type { CseBasis } from '@shared/domain/classification/records';
import { CODE_SYNONYMS, householdTable } from '../households/householdTable';
import { memberTable } from '../households/memberTable';
import type { Table } from '../tables/table';
import { codeKind, textKind } from '../tables/valueKinds';

const { cse, cseDate, cseExpiry, area, fsuNumber, fsuDate } = householdTable.columns;

/** `sisfoh`: a list of SISFOH's answers. Each row needs one of its first three keys. */
export const sisfohTable: Table<SisfohAnswer> = {
  sheet: 'Clasificación',
  columns: {
    code: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, width: 16, kind: textKind(30) },
    pghCode: {
      header: 'Código PGH',
      synonyms: ['PGH', 'Código de hogar PGH', 'Código SISFOH', 'Hogar PGH'],
      width: 16,
      kind: textKind(30),
    },
    documentType: { ...memberTable.columns.documentType, header: 'Tipo de documento', required: false },
    documentNumber: {
      header: 'Documento del titular',
      synonyms: ['DNI', 'DNI del titular', 'N.º de documento', 'N.º de documento del titular'],
      width: 14,
      kind: textKind(20),
    },
    holder: {
      header: 'Titular',
      synonyms: ['Apellidos y nombres', 'Nombre del titular', 'Apellidos y nombres del titular'],
      width: 30,
      kind: textKind(150),
    },
    cse: { ...cse, required: true },
    date: { ...cseDate, required: true },
    expiry: cseExpiry,
    basis: {
      header: 'Base de la clasificación',
      synonyms: ['Base', 'Criterio'],
      width: 22,
      kind: codeKind<CseBasis>(
        {
          FSU: 'FSU',
          GEOGRAPHIC_INDIGENOUS: 'CRITERIO GEOGRÁFICO',
          RESIDENTIAL_CENTRE: 'CENTRO RESIDENCIAL',
          TEMPORARY: 'TEMPORAL',
        },
        { GEOGRÁFICO: 'GEOGRAPHIC_INDIGENOUS', 'PUEBLO INDÍGENA': 'GEOGRAPHIC_INDIGENOUS' },
      ),
    },
    area: { ...area, required: false },
    fsuNumber,
    fsuDate,
  },
};
