import type { SchoolFields } from '@shared/domain/catalogs';
import type { Table } from '../tables/table';
import { digitsKind, textKind } from '../tables/valueKinds';

/** W2 `instituciones`; also the ministry's own headers. */
export const schoolTable: Table<SchoolFields> = {
  sheet: 'Instituciones',
  columns: {
    modularCode: {
      header: 'Código modular',
      synonyms: ['COD_MOD', 'Cód. modular'],
      required: true,
      width: 13,
      kind: digitsKind(7),
    },
    annex: { header: 'Anexo', required: true, width: 7, kind: digitsKind(1) },
    name: {
      header: 'Nombre',
      synonyms: ['CEN_EDU', 'Institución educativa', 'Nombre de la IE'],
      required: true,
      width: 34,
      kind: textKind(120),
    },
    level: { header: 'Nivel', synonyms: ['NIV_MOD'], required: true, width: 7, kind: textKind(4) },
    ubigeo: { header: 'Ubigeo', synonyms: ['CODGEO'], required: true, width: 9, kind: digitsKind(6) },
    populatedCenter: { header: 'Centro poblado', synonyms: ['CODCCPP', 'CEN_POB'], width: 22, kind: textKind(120) },
    principal: { header: 'Director(a)', synonyms: ['DIRECTOR', 'Directora'], width: 26, kind: textKind(120) },
    phone: { header: 'Teléfono', synonyms: ['Celular'], width: 13, kind: textKind(40) },
    email: { header: 'Correo', synonyms: ['EMAIL', 'Correo electrónico'], width: 24, kind: textKind(120) },
  },
};
