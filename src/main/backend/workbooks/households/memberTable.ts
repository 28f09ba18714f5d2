import type { DocumentType, MaritalStatus, MemberFields, Relationship } from '@shared/domain/households';
import type { Table } from '../tables/table';
import { codeKind, dateKind, digitsKind, textKind, wholeKind, yesNoKind } from '../tables/valueKinds';
import { CODE_SYNONYMS } from './householdTable';

/** A member with the household it belongs to. */
export type MemberRowFields = MemberFields & { readonly household: string };

const DOCUMENT_TYPES: Readonly<Record<DocumentType, string>> = {
  DNI: 'DNI',
  CUI: 'CUI',
  CNV: 'CNV',
  CE: 'CE',
  CPP: 'CPP',
  PAS: 'PAS',
  CI_EXT: 'CI EXTRANJERA',
  NONE: 'NINGUNO',
};

const RELATIONSHIPS: Readonly<Record<Relationship, string>> = {
  HEAD: 'JEFE(A) DE HOGAR',
  SPOUSE: 'CÓNYUGE O CONVIVIENTE',
  CHILD: 'HIJO(A)',
  CHILD_IN_LAW: 'YERNO O NUERA',
  GRANDCHILD: 'NIETO(A)',
  PARENT: 'PADRE O MADRE',
  PARENT_IN_LAW: 'SUEGRO(A)',
  SIBLING: 'HERMANO(A)',
  OTHER_RELATIVE: 'OTRO PARIENTE',
  DOMESTIC_WORKER: 'TRABAJADOR(A) DEL HOGAR',
  BOARDER: 'PENSIONISTA',
  OTHER_NON_RELATIVE: 'OTRO NO PARIENTE',
};

const MARITAL_STATUSES: Readonly<Record<MaritalStatus, string>> = {
  SINGLE: 'SOLTERO(A)',
  MARRIED: 'CASADO(A)',
  COHABITING: 'CONVIVIENTE',
  WIDOWED: 'VIUDO(A)',
  SEPARATED: 'SEPARADO(A)',
  DIVORCED: 'DIVORCIADO(A)',
  '': '',
};

const RELATIONSHIP_SYNONYMS: Readonly<Record<string, Relationship>> = {
  JEFE: 'HEAD',
  JEFA: 'HEAD',
  'JEFE DE HOGAR': 'HEAD',
  'JEFA DE HOGAR': 'HEAD',
  'JEFE(A)': 'HEAD',
  'JEFE/A': 'HEAD',
  ESPOSO: 'SPOUSE',
  ESPOSA: 'SPOUSE',
  'ESPOSO(A)': 'SPOUSE',
  CONYUGE: 'SPOUSE',
  CONVIVIENTE: 'SPOUSE',
  PAREJA: 'SPOUSE',
  HIJO: 'CHILD',
  HIJA: 'CHILD',
  'HIJO/A': 'CHILD',
  HIJASTRO: 'CHILD',
  HIJASTRA: 'CHILD',
  YERNO: 'CHILD_IN_LAW',
  NUERA: 'CHILD_IN_LAW',
  'YERNO/NUERA': 'CHILD_IN_LAW',
  NIETO: 'GRANDCHILD',
  NIETA: 'GRANDCHILD',
  'NIETO/A': 'GRANDCHILD',
  PADRE: 'PARENT',
  MADRE: 'PARENT',
  'PADRE/MADRE': 'PARENT',
  SUEGRO: 'PARENT_IN_LAW',
  SUEGRA: 'PARENT_IN_LAW',
  'SUEGRO/A': 'PARENT_IN_LAW',
  HERMANO: 'SIBLING',
  HERMANA: 'SIBLING',
  'HERMANO/A': 'SIBLING',
  'OTROS PARIENTES': 'OTHER_RELATIVE',
  'OTRO FAMILIAR': 'OTHER_RELATIVE',
  'OTROS NO PARIENTES': 'OTHER_NON_RELATIVE',
};

const DOCUMENT_SYNONYMS: Readonly<Record<string, DocumentType>> = {
  'CARNÉ DE EXTRANJERÍA': 'CE',
  'CARNET DE EXTRANJERÍA': 'CE',
  PTP: 'CPP',
  'CPP/PTP': 'CPP',
  PASAPORTE: 'PAS',
  'CI EXT': 'CI_EXT',
  'CÉDULA EXTRANJERA': 'CI_EXT',
  'SIN DOCUMENTO': 'NONE',
  // As the programme's own files write it.
  '1': 'DNI',
  NINGUNA: 'NONE',
};

/** Tipo de documento; a PTP is a CPP under its former name. */
export const documentTypeKind = codeKind(DOCUMENT_TYPES, DOCUMENT_SYNONYMS);

const MARITAL_SYNONYMS: Readonly<Record<string, MaritalStatus>> = {
  SOLTERO: 'SINGLE',
  SOLTERA: 'SINGLE',
  CASADO: 'MARRIED',
  CASADA: 'MARRIED',
  VIUDO: 'WIDOWED',
  VIUDA: 'WIDOWED',
  SEPARADO: 'SEPARATED',
  SEPARADA: 'SEPARATED',
  DIVORCIADO: 'DIVORCED',
  DIVORCIADA: 'DIVORCED',
};

const SEX_SYNONYMS = { FEMENINO: 'F', MUJER: 'F', MASCULINO: 'M', HOMBRE: 'M', VARÓN: 'M' } as const;

/** W1, sheet `Integrantes`. */
export const memberTable: Table<MemberRowFields> = {
  sheet: 'Integrantes',
  columns: {
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 16, kind: textKind(30) },
    number: {
      header: 'N.º',
      synonyms: ['N.º de integrante', 'Orden', 'N.º de orden'],
      required: true,
      width: 6,
      kind: wholeKind,
    },
    surname1: {
      header: 'Apellido paterno',
      synonyms: ['Primer apellido', 'AP_PATERNO'],
      required: true,
      width: 18,
      kind: textKind(40),
    },
    surname2: {
      header: 'Apellido materno',
      synonyms: ['Segundo apellido', 'AP_MATERNO'],
      width: 18,
      kind: textKind(40),
    },
    givenNames: {
      header: 'Nombres',
      synonyms: ['Nombre', 'Prenombres', 'Nombres de pila'],
      required: true,
      width: 22,
      kind: textKind(60),
    },
    documentType: {
      header: 'Tipo de documento',
      synonyms: ['Tipo documento', 'Tipo doc.', 'TIPODOC'],
      required: true,
      width: 12,
      kind: documentTypeKind,
    },
    documentNumber: {
      header: 'N.º de documento',
      synonyms: ['DNI', 'Documento', 'N.º documento', 'Número de DNI'],
      width: 13,
      kind: textKind(15),
    },
    documentExpiry: {
      header: 'Vence documento',
      synonyms: ['Vencimiento de documento', 'Caducidad', 'Fecha de caducidad'],
      width: 12,
      kind: dateKind,
    },
    birthDate: {
      header: 'Fecha de nacimiento',
      synonyms: ['Nacimiento', 'F. nacimiento', 'Fecha nacimiento'],
      required: true,
      width: 12,
      kind: dateKind,
    },
    sex: {
      header: 'Sexo',
      synonyms: ['Género'],
      required: true,
      width: 6,
      kind: codeKind({ F: 'F', M: 'M' }, SEX_SYNONYMS),
    },
    relationship: {
      header: 'Parentesco',
      synonyms: ['Relación de parentesco', 'Parentesco con el jefe de hogar'],
      required: true,
      width: 22,
      kind: codeKind(RELATIONSHIPS, RELATIONSHIP_SYNONYMS),
    },
    maritalStatus: { header: 'Estado civil', width: 14, kind: codeKind(MARITAL_STATUSES, MARITAL_SYNONYMS) },
    isHolder: {
      header: 'Titular',
      synonyms: ['Es titular', 'Representante'],
      required: true,
      width: 8,
      kind: yesNoKind,
    },
    pregnant: { header: 'Gestante', synonyms: ['Embarazada'], width: 9, kind: yesNoKind },
    lmpDate: { header: 'FUR', synonyms: ['Fecha de última regla'], width: 12, kind: dateKind },
    eddDate: { header: 'FPP', synonyms: ['Fecha probable de parto'], width: 12, kind: dateKind },
    disability: { header: 'Discapacidad', width: 12, kind: yesNoKind },
    modularCode: { header: 'Código modular', synonyms: ['COD_MOD', 'Cód. modular'], width: 12, kind: digitsKind(7) },
    annex: { header: 'Anexo', width: 7, kind: digitsKind(1) },
    grade: { header: 'Grado', width: 8, kind: textKind(20) },
    section: { header: 'Sección', width: 8, kind: textKind(20) },
    secondaryComplete: {
      header: 'Secundaria completa',
      synonyms: ['Culminó secundaria'],
      width: 12,
      kind: yesNoKind,
    },
    secondarySince: {
      header: 'Acabó secundaria',
      synonyms: ['Fecha de fin de secundaria'],
      width: 12,
      kind: dateKind,
    },
    ipressCode: {
      header: 'Código IPRESS',
      synonyms: ['COD_IPRESS', 'IPRESS', 'Establecimiento de salud'],
      width: 12,
      kind: digitsKind(8),
    },
  },
};
