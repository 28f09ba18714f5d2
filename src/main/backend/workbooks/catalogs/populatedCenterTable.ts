import type { PopulatedCenterFields } from '@shared/domain/catalogs';
import type { Table } from '../tables/table';
import { decimalKind, digitsKind, textKind, wholeKind, yesNoKind } from '../tables/valueKinds';

/** W4 `centros-poblados`. */
export const populatedCenterTable: Table<PopulatedCenterFields> = {
  sheet: 'Centros poblados',
  columns: {
    code: {
      header: 'Código',
      synonyms: ['CODCCPP', 'Código de centro poblado', 'Código CCPP', 'UBIGEO_CCPP'],
      required: true,
      width: 13,
      kind: digitsKind(10),
    },
    name: {
      header: 'Nombre',
      synonyms: ['Centro poblado', 'Nombre del centro poblado'],
      required: true,
      width: 30,
      kind: textKind(120),
    },
    ubigeo: { header: 'Ubigeo', synonyms: ['CODGEO'], required: true, width: 9, kind: digitsKind(6) },
    povertyPct: {
      header: 'Pobreza %',
      synonyms: ['% de pobreza', 'Índice de ponderación geográfico', 'IPG'],
      width: 10,
      kind: decimalKind,
    },
    altitude: { header: 'Altitud', synonyms: ['Altitud (msnm)'], width: 9, kind: wholeKind },
    latitude: { header: 'Latitud', width: 11, kind: decimalKind },
    longitude: { header: 'Longitud', width: 11, kind: decimalKind },
    nativeCommunity: { header: 'Comunidad nativa', width: 24, kind: textKind(120) },
    indigenousPeople: { header: 'Pueblo indígena', width: 20, kind: textKind(80) },
    provisional: { header: 'Código provisional', synonyms: ['Provisional'], width: 11, kind: yesNoKind },
  },
};
