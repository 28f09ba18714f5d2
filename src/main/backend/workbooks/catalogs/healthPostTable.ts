import type { HealthPostFields } from '@shared/domain/catalogs';
import type { Table } from '../tables/table';
import { digitsKind, textKind } from '../tables/valueKinds';

/** W3 `establecimientos`; also the national register's file as it comes. */
export const healthPostTable: Table<HealthPostFields> = {
  sheet: 'Establecimientos',
  columns: {
    ipressCode: {
      header: 'Código IPRESS',
      synonyms: ['COD_IPRESS', 'IPRESS', 'Código único'],
      required: true,
      width: 13,
      kind: digitsKind(8),
    },
    name: {
      header: 'Nombre',
      synonyms: ['Establecimiento', 'Nombre del establecimiento'],
      required: true,
      width: 34,
      kind: textKind(160),
    },
    category: { header: 'Categoría', width: 10, kind: textKind(40) },
    ubigeo: { header: 'Ubigeo', required: true, width: 9, kind: digitsKind(6) },
    state: { header: 'Estado', synonyms: ['Condición'], width: 12, kind: textKind(40) },
    responsible: { header: 'Responsable', synonyms: ['Jefe', 'Director médico'], width: 26, kind: textKind(120) },
    phone: { header: 'Teléfono', synonyms: ['Celular'], width: 13, kind: textKind(60) },
  },
};
