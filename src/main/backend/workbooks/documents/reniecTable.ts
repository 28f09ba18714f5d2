import type { IsoDate } from '@shared/domain/calendar';
import type { ReniecAnswer } from '@shared/domain/documents/reniec';
import type { DocumentType } from '@shared/domain/households';
import { CODE_SYNONYMS } from '../households/householdTable';
import { documentTypeKind } from '../households/memberTable';
import type { Table } from '../tables/table';
import { codeKind, dateKind, textKind, wholeKind } from '../tables/valueKinds';

/** A person RENIEC is asked about, and its answer. */
export type ReniecFields = {
  readonly household: string;
  readonly number: number | null;
  readonly documentType: DocumentType | null;
  readonly documentNumber: string;
  readonly surname1: string;
  readonly surname2: string;
  readonly givenNames: string;
  readonly birthDate: IsoDate | null;
  readonly answer: ReniecAnswer | null;
  readonly reniecSurname1: string;
  readonly reniecSurname2: string;
  readonly reniecGivenNames: string;
  readonly deathDate: IsoDate | null;
  readonly checkedOn: IsoDate | null;
};

const ANSWERS: Readonly<Record<ReniecAnswer, string>> = {
  MATCH: 'COINCIDE',
  NAME_DIFF: 'NOMBRE DIFERENTE',
  NOT_FOUND: 'NO ENCONTRADO',
  DECEASED: 'FALLECIDO',
};

const ANSWER_SYNONYMS: Readonly<Record<string, ReniecAnswer>> = {
  MATCH: 'MATCH',
  CONFORME: 'MATCH',
  CORRECTO: 'MATCH',
  VALIDO: 'MATCH',
  OK: 'MATCH',
  NAME_DIFF: 'NAME_DIFF',
  DIFERENTE: 'NAME_DIFF',
  DIFIERE: 'NAME_DIFF',
  'NOMBRES DIFERENTES': 'NAME_DIFF',
  'NO COINCIDE': 'NAME_DIFF',
  NOT_FOUND: 'NOT_FOUND',
  'NO EXISTE': 'NOT_FOUND',
  'NO UBICADO': 'NOT_FOUND',
  DECEASED: 'DECEASED',
  FALLECIDA: 'DECEASED',
  'FALLECIDO(A)': 'DECEASED',
};

/** Workbook `consulta-reniec`: whom to ask about, and the same with the answers. */
export const reniecTable: Table<ReniecFields> = {
  sheet: 'Consulta',
  columns: {
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, width: 14, kind: textKind(30) },
    number: { header: 'N.º', synonyms: ['N.º de integrante'], width: 6, kind: wholeKind },
    documentType: {
      header: 'Tipo de documento',
      synonyms: ['Tipo documento', 'TIPODOC'],
      width: 10,
      kind: documentTypeKind,
    },
    documentNumber: {
      header: 'N.º de documento',
      synonyms: ['DNI', 'Documento', 'N.º de DNI', 'Número de DNI', 'DNI consultado'],
      required: true,
      width: 13,
      kind: textKind(20),
    },
    surname1: {
      header: 'Apellido paterno',
      synonyms: ['Primer apellido', 'AP_PATERNO'],
      width: 16,
      kind: textKind(40),
    },
    surname2: {
      header: 'Apellido materno',
      synonyms: ['Segundo apellido', 'AP_MATERNO'],
      width: 16,
      kind: textKind(40),
    },
    givenNames: { header: 'Nombres', synonyms: ['Prenombres', 'Nombre'], width: 20, kind: textKind(60) },
    birthDate: { header: 'Fecha de nacimiento', synonyms: ['Nacimiento'], width: 11, kind: dateKind },
    answer: {
      header: 'Respuesta',
      synonyms: ['Resultado', 'Respuesta RENIEC', 'Resultado RENIEC', 'Estado RENIEC', 'Estado'],
      width: 20,
      kind: codeKind(ANSWERS, ANSWER_SYNONYMS),
    },
    reniecSurname1: {
      header: 'Apellido paterno RENIEC',
      synonyms: ['Apellido paterno según RENIEC'],
      width: 16,
      kind: textKind(40),
    },
    reniecSurname2: {
      header: 'Apellido materno RENIEC',
      synonyms: ['Apellido materno según RENIEC'],
      width: 16,
      kind: textKind(40),
    },
    reniecGivenNames: {
      header: 'Nombres RENIEC',
      synonyms: ['Nombres según RENIEC', 'Prenombres RENIEC'],
      width: 20,
      kind: textKind(60),
    },
    deathDate: {
      header: 'Fecha de fallecimiento',
      synonyms: ['Fallecimiento', 'Fecha de defunción'],
      width: 12,
      kind: dateKind,
    },
    checkedOn: {
      header: 'Fecha de consulta',
      synonyms: ['Fecha de respuesta', 'Consultado el'],
      width: 12,
      kind: dateKind,
    },
  },
};

/** Columns that RENIEC, or who asked it, fills in. */
export const RENIEC_INPUTS: readonly (keyof ReniecFields)[] = [
  'answer',
  'reniecSurname1',
  'reniecSurname2',
  'reniecGivenNames',
  'deathDate',
  'checkedOn',
];

/** Without a column of RENIEC's, names and documents are somebody's own list, not its answer. */
export const hasAnswers = (found: ReadonlyMap<string, number>) => RENIEC_INPUTS.some((field) => found.has(field));
