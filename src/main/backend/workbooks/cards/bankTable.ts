import type { IsoDate } from '@shared/domain/calendar';
import { BANK_ANSWERS, type BankAnswer, type BankRequest } from '@shared/domain/cards/bank';
import { PAYMENT_MODES, type PaymentMode } from '@shared/domain/households/account';
import type { DocumentType } from '@shared/domain/households';
import { paymentModeName } from '@shared/messages/account';
import { CODE_SYNONYMS } from '../households/householdTable';
import { documentTypeKind } from '../households/memberTable';
import { columnsWith } from '../tables/inputColumns';
import type { Table } from '../tables/table';
import { codeKind, dateKind, textKind } from '../tables/valueKinds';
import type { SheetSpec } from '../writing/spec';

/** A household the bank is asked about, and its answer. */
export type BankFields = {
  readonly household: string;
  readonly documentType: DocumentType | null;
  readonly documentNumber: string;
  readonly surname1: string;
  readonly surname2: string;
  readonly givenNames: string;
  readonly birthDate: IsoDate | null;
  readonly center: string;
  readonly request: BankRequest | null;
  readonly answer: BankAnswer | null;
  readonly on: IsoDate | null;
  readonly accountNumber: string;
  readonly paymentMode: PaymentMode | null;
  readonly last4: string;
  readonly note: string;
};

const REQUESTS: Readonly<Record<BankRequest, string>> = {
  ACCOUNT: 'ABRIR CUENTA',
  CARD: 'ENTREGAR TARJETA',
  REPLACEMENT: 'REPONER TARJETA',
};

const ANSWERS: Readonly<Record<BankAnswer, string>> = {
  OPENED: 'CUENTA ABIERTA',
  REJECTED: 'RECHAZADA',
  REPLACED: 'TARJETA REPUESTA',
  DELIVERED: 'TARJETA ENTREGADA',
};

const ANSWER_SYNONYMS: Readonly<Record<string, BankAnswer>> = {
  ABIERTA: 'OPENED',
  APERTURADA: 'OPENED',
  'CUENTA APERTURADA': 'OPENED',
  RECHAZADO: 'REJECTED',
  DENEGADA: 'REJECTED',
  OBSERVADA: 'REJECTED',
  REPUESTA: 'REPLACED',
  REPOSICION: 'REPLACED',
  ENTREGADA: 'DELIVERED',
  ENTREGADO: 'DELIVERED',
  ...Object.fromEntries(BANK_ANSWERS.map((answer) => [answer, answer])),
};

/** Programme's list of ways to be paid, by name. */
const MODES = Object.fromEntries(PAYMENT_MODES.map((mode) => [mode, paymentModeName(mode).toUpperCase()])) as Record<
  PaymentMode,
  string
>; // one for each
const MODE_SYNONYMS = Object.fromEntries(PAYMENT_MODES.map((mode) => [mode, mode])) as Record<string, PaymentMode>;

/** Workbook `cuentas-banco`: what the bank is asked for, and the same with its answers. */
export const bankTable: Table<BankFields> = {
  sheet: 'Cuentas y tarjetas',
  columns: {
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 14, kind: textKind(30) },
    documentType: { header: 'Tipo de documento', synonyms: ['TIPODOC'], width: 10, kind: documentTypeKind },
    documentNumber: {
      header: 'N.º de documento',
      synonyms: ['DNI', 'Documento', 'DNI del titular'],
      required: true,
      width: 13,
      kind: textKind(20),
    },
    surname1: { header: 'Apellido paterno', synonyms: ['Primer apellido'], width: 16, kind: textKind(40) },
    surname2: { header: 'Apellido materno', synonyms: ['Segundo apellido'], width: 16, kind: textKind(40) },
    givenNames: { header: 'Nombres', synonyms: ['Prenombres'], width: 20, kind: textKind(60) },
    birthDate: { header: 'Fecha de nacimiento', synonyms: ['Nacimiento'], width: 11, kind: dateKind },
    center: { header: 'Centro poblado', synonyms: ['CCPP'], width: 20, kind: textKind(120) },
    request: { header: 'Pedido', synonyms: ['Se solicita'], width: 18, kind: codeKind(REQUESTS) },
    answer: {
      header: 'Respuesta del banco',
      synonyms: ['Respuesta', 'Resultado', 'Estado'],
      required: true,
      width: 19,
      kind: codeKind(ANSWERS, ANSWER_SYNONYMS),
    },
    on: { header: 'Fecha de la respuesta', synonyms: ['Fecha', 'Fecha de apertura'], width: 12, kind: dateKind },
    accountNumber: {
      header: 'N.º de cuenta',
      synonyms: ['Cuenta', 'Número de cuenta', 'Cuenta de ahorros'],
      width: 16,
      kind: textKind(40),
    },
    paymentMode: {
      header: 'Modalidad de pago',
      synonyms: ['Modalidad'],
      width: 22,
      kind: codeKind(MODES, MODE_SYNONYMS),
    },
    last4: {
      header: 'Últimas 4 cifras de la tarjeta',
      synonyms: ['Últimas 4 cifras', 'Tarjeta'],
      width: 12,
      kind: textKind(40),
    },
    note: { header: 'Observaciones', synonyms: ['Motivo'], width: 26, kind: textKind(300) },
  },
};

/** Columns that the bank fills in; the others say who it is about. */
export const BANK_INPUTS = ['answer', 'on', 'accountNumber', 'paymentMode', 'last4', 'note'] as const;

export const bankSheet = (rows: SheetSpec['rows']): SheetSpec => ({
  name: bankTable.sheet,
  columns: columnsWith(bankTable, BANK_INPUTS),
  rows,
  protect: true,
  autoFilter: true,
  landscape: true,
});
