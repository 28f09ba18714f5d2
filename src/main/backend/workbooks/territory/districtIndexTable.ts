import type { DistrictIndex } from '@shared/domain/territory/lists';
import type { Table } from '../tables/table';
import { dateKind, decimalKind, digitsKind, textKind } from '../tables/valueKinds';

/** A row of the index: the name of the district proves its code. */
export type DistrictIndexRow = DistrictIndex & { readonly district: string };

/** `indice-distrital`: poverty of each district, its source, and the criteria of the board. */
export const districtIndexTable: Table<DistrictIndexRow> = {
  sheet: 'Índice',
  columns: {
    ubigeo: {
      header: 'Ubigeo',
      synonyms: ['CODGEO', 'Ubigeo INEI'],
      required: true,
      width: 9,
      kind: digitsKind(6),
    },
    district: { header: 'Distrito', synonyms: ['D_DIST', 'NOMBDIST'], required: true, width: 30, kind: textKind(80) },
    povertyPct: {
      header: 'Pobreza %',
      synonyms: ['% de pobreza', 'Índice de ponderación geográfico', 'IPG'],
      required: true,
      width: 10,
      kind: decimalKind,
    },
    since: { header: 'Fecha', synonyms: ['Desde', 'Vigente desde'], required: true, width: 12, kind: dateKind },
    source: { header: 'Fuente', synonyms: ['Mapa de pobreza'], width: 34, kind: textKind(120) },
    violence: { header: 'Violencia', synonyms: ['Afectación por violencia'], width: 14, kind: textKind(60) },
    unmetNeedsPct: {
      header: 'Necesidades básicas insatisfechas %',
      synonyms: ['NBI %', 'NBI'],
      width: 14,
      kind: decimalKind,
    },
    povertyGapPct: { header: 'Brecha de pobreza %', synonyms: ['Brecha'], width: 12, kind: decimalKind },
    extremePovertyPct: { header: 'Pobreza extrema %', synonyms: ['Pobreza extrema'], width: 12, kind: decimalKind },
    malnutritionPct: {
      header: 'Desnutrición crónica infantil %',
      synonyms: ['DCI %', 'DCI', 'Desnutrición crónica'],
      width: 14,
      kind: decimalKind,
    },
  },
};
