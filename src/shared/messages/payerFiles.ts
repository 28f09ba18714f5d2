import type { LayoutFault, PayerField } from '../domain/payerFiles/layout';
import type { Language } from './problems';

type Words = {
  readonly faults: Readonly<Record<LayoutFault, string>>;
  readonly fields: Readonly<Record<PayerField, string>>;
};

/** What the columns of a payer's file hold, and why a layout cannot be used. */
export const payerWords: Readonly<Record<Language, Words>> = {
  es: {
    faults: {
      NO_COLUMNS: 'El formato no tiene columnas. Agregue al menos una.',
      NO_AMOUNT: 'Al formato le falta la columna del importe.',
      NO_PAYEE: 'El formato no dice a quién se paga. Agregue el documento, la cuenta o la referencia.',
      WIDTH: 'En un archivo de ancho fijo cada columna mide entre 1 y 500.',
      CUT: 'Los importes, cuentas, documentos, códigos y referencias nunca se cortan. Quite «se puede cortar».',
      FILL: 'El relleno de cada columna es un solo carácter.',
      DELIMITER: 'El separador es un solo carácter que no sea letra, cifra, punto ni comillas, por ejemplo ; o |.',
    },
    fields: {
      NUMBER: 'Número',
      HOUSEHOLD: 'Código de hogar',
      DOCUMENT: 'Documento',
      HOLDER: 'Titular',
      UBIGEO: 'Ubigeo',
      CENTER: 'Centro poblado',
      MODE: 'Modalidad de pago',
      PAY_POINT: 'Punto de pago',
      ACCOUNT: 'Cuenta',
      AMOUNT: 'Importe',
      PERIOD: 'Bimestre',
      DATE: 'Fecha de la lista',
      REFERENCE: 'Referencia',
      TEXT: 'Texto fijo',
    },
  },
  en: {
    faults: {
      NO_COLUMNS: 'The layout has no columns. Add at least one.',
      NO_AMOUNT: 'The layout lacks the column of the amount.',
      NO_PAYEE: 'The layout does not say who is paid. Add the document, the account or the reference.',
      WIDTH: 'In a fixed-width file each column is 1 to 500 wide.',
      CUT: 'Amounts, accounts, documents, codes and references are never cut. Take “may be cut” away.',
      FILL: 'What fills each column is one character.',
      DELIMITER: 'The delimiter is one character other than a letter, digit, point or quote, such as ; or |.',
    },
    fields: {
      NUMBER: 'Number',
      HOUSEHOLD: 'Household code',
      DOCUMENT: 'Document',
      HOLDER: 'Holder',
      UBIGEO: 'Ubigeo',
      CENTER: 'Populated centre',
      MODE: 'Payment mode',
      PAY_POINT: 'Pay point',
      ACCOUNT: 'Account',
      AMOUNT: 'Amount',
      PERIOD: 'Bimester',
      DATE: 'Date of the list',
      REFERENCE: 'Reference',
      TEXT: 'Fixed text',
    },
  },
};
