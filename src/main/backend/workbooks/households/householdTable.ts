import type { HouseholdFields } from '@shared/domain/households';
import type { Table } from '../tables/table';
import { codeKind, dateKind, digitsKind, textKind, yesNoKind } from '../tables/valueKinds';

/** Wordings under which the code of a household is found, in both sheets. */
export const CODE_SYNONYMS = ['CO_HOGAR', 'Código hogar', 'Cód. hogar', 'Hogar'];

/** W1, sheet `Hogares`. */
export const householdTable: Table<HouseholdFields> = {
  sheet: 'Hogares',
  columns: {
    code: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 16, kind: textKind(30) },
    ubigeo: { header: 'Ubigeo', synonyms: ['CODGEO', 'Ubigeo INEI'], required: true, width: 9, kind: digitsKind(6) },
    populatedCenterCode: {
      header: 'Código de centro poblado',
      synonyms: ['CODCCPP', 'Código CCPP', 'Cód. centro poblado'],
      width: 14,
      kind: digitsKind(10),
    },
    populatedCenterName: {
      header: 'Centro poblado',
      synonyms: ['CCPP', 'Nombre del centro poblado'],
      required: true,
      width: 24,
      kind: textKind(120),
    },
    address: { header: 'Dirección', synonyms: ['Domicilio'], width: 28, kind: textKind(200) },
    reference: { header: 'Referencia', width: 28, kind: textKind(200) },
    area: {
      header: 'Área',
      synonyms: ['Ámbito', 'Área de residencia'],
      required: true,
      width: 10,
      kind: codeKind({ URBAN: 'URBANA', RURAL: 'RURAL' }, { URBANO: 'URBAN', U: 'URBAN', R: 'RURAL' }),
    },
    phone: { header: 'Teléfono', synonyms: ['Celular', 'Tel.'], width: 13, kind: textKind(30) },
    language: { header: 'Lengua', synonyms: ['Idioma', 'Lengua materna'], width: 12, kind: textKind(40) },
    indigenousPeople: {
      header: 'Pueblo indígena',
      synonyms: ['Pueblo indígena u originario'],
      width: 18,
      kind: textKind(80),
    },
    nativeCommunity: { header: 'Comunidad nativa', width: 20, kind: textKind(120) },
    fsuNumber: { header: 'N.º FSU', synonyms: ['FSU', 'Ficha socioeconómica'], width: 13, kind: textKind(30) },
    fsuDate: { header: 'Fecha FSU', synonyms: ['Fecha de FSU'], width: 12, kind: dateKind },
    cse: {
      header: 'Clasificación socioeconómica',
      synonyms: ['CSE', 'Clasificación'],
      required: true,
      width: 18,
      kind: codeKind(
        { EXTREME_POOR: 'POBRE EXTREMO', POOR: 'POBRE', NON_POOR: 'NO POBRE' },
        {
          'POBREZA EXTREMA': 'EXTREME_POOR',
          'EXTREMA POBREZA': 'EXTREME_POOR',
          PE: 'EXTREME_POOR',
          P: 'POOR',
          NP: 'NON_POOR',
        },
      ),
    },
    cseDate: {
      header: 'Fecha de clasificación',
      synonyms: ['Fecha CSE', 'Fecha de CSE'],
      width: 12,
      kind: dateKind,
    },
    cseExpiry: {
      header: 'Vence clasificación',
      synonyms: ['Vigencia CSE', 'Vencimiento de clasificación', 'Vence CSE'],
      width: 12,
      kind: dateKind,
    },
    residenceSince: {
      header: 'Residencia desde',
      synonyms: ['Fecha de residencia', 'Reside desde'],
      required: true,
      width: 12,
      kind: dateKind,
    },
    assemblyValidated: {
      header: 'Validado en asamblea',
      synonyms: ['Validado en ACV', 'ACV'],
      width: 12,
      kind: yesNoKind,
    },
    assemblyDate: { header: 'Fecha de asamblea', synonyms: ['Fecha ACV'], width: 12, kind: dateKind },
    agreementDate: {
      header: 'Fecha de acuerdo',
      synonyms: ['Fecha de acuerdo de compromiso', 'Fecha de compromiso'],
      width: 12,
      kind: dateKind,
    },
  },
};
