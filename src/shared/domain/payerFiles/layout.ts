import type { IsoDate } from '../calendar';
import type { Cents } from '../money';

/** What a column of a payer's file holds. TEXT: the same words in every row. */
export const PAYER_FIELDS = [
  'NUMBER',
  'HOUSEHOLD',
  'DOCUMENT',
  'HOLDER',
  'UBIGEO',
  'CENTER',
  'MODE',
  'PAY_POINT',
  'ACCOUNT',
  'AMOUNT',
  'PERIOD',
  'DATE',
  'REFERENCE',
  'TEXT',
] as const;
export type PayerField = (typeof PAYER_FIELDS)[number];

/** How a day is written: 2026-07-05, 05/07/2026, 20260705 or 05072026. */
export const DATE_FORMS = ['ISO', 'SLASHES', 'YEAR_FIRST', 'DAY_FIRST'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** `width` counts in fixed-width files alone; `text` where the field is TEXT. */
export type PayerColumn = {
  readonly field: PayerField;
  readonly title: string;
  readonly text: string;
  readonly width: number;
  readonly align: 'LEFT' | 'RIGHT';
  /** One character that fills what is left of the width. */
  readonly fill: string;
  /** A value that is too long is cut; otherwise the file is refused. Never cut: amounts, accounts, documents. */
  readonly mayCut: boolean;
};

/** Formato del pagador: how a payer wants the file of payments, kept by name and used again. */
export type PayerLayout = {
  readonly form: 'DELIMITED' | 'FIXED';
  /** One character between the values of a delimited file. */
  readonly delimiter: string;
  /** A first row with the titles. */
  readonly hasTitles: boolean;
  /** A last row with the count of rows and their sum. */
  readonly hasTotals: boolean;
  readonly amount: 'CENTS' | 'POINT' | 'COMMA';
  readonly dates: DateForm;
  /** PLAIN: without accents, Ñ as N, in capitals. */
  readonly letters: 'AS_WRITTEN' | 'PLAIN';
  readonly encoding: 'UTF-8' | 'LATIN1';
  readonly columns: readonly PayerColumn[];
};
export type NamedLayout = { readonly name: string; readonly layout: PayerLayout };

/** A household's payment as the payer is told of it. */
export type PaymentOrder = {
  readonly household: string;
  readonly document: string;
  readonly holder: string;
  readonly ubigeo: string;
  readonly center: string;
  /** In words. */
  readonly mode: string;
  readonly payPoint: string;
  readonly account: string;
  readonly cents: Cents;
  readonly period: string;
  /** Day on which the list was approved. */
  readonly on: IsoDate;
  /** Names the payment for ever, at most 35 characters; answers come back by it. */
  readonly reference: string;
};

const NEVER_CUT: readonly PayerField[] = ['AMOUNT', 'ACCOUNT', 'DOCUMENT', 'HOUSEHOLD', 'REFERENCE', 'NUMBER', 'DATE'];

/** Why a layout cannot be used; null where it can. */
export type LayoutFault = 'NO_COLUMNS' | 'NO_AMOUNT' | 'NO_PAYEE' | 'WIDTH' | 'CUT' | 'FILL' | 'DELIMITER';

export function layoutFault({ form, delimiter, columns }: PayerLayout): LayoutFault | null {
  const has = (field: PayerField) => columns.some((column) => column.field === field);
  if (columns.length === 0) return 'NO_COLUMNS';
  if (!has('AMOUNT')) return 'NO_AMOUNT';
  if (!has('DOCUMENT') && !has('ACCOUNT') && !has('REFERENCE')) return 'NO_PAYEE';
  if (columns.some(({ field, mayCut }) => mayCut && NEVER_CUT.includes(field))) return 'CUT';
  if (form === 'DELIMITED') return delimiter.length === 1 && !/[\w"\n\r.]/.test(delimiter) ? null : 'DELIMITER';
  if (columns.some(({ width }) => !(width >= 1 && width <= 500))) return 'WIDTH';
  return columns.some(({ fill }) => fill.length !== 1) ? 'FILL' : null;
}

/** A column as it is begun: as wide as what it holds, amounts and numbers to the right. */
export const newColumn = (field: PayerField, title: string): PayerColumn =>
  column(field, title, FIRST_WIDTH[field] ?? 30, field === 'NUMBER' || field === 'AMOUNT' ? number : {});

const FIRST_WIDTH: Readonly<Partial<Record<PayerField, number>>> = {
  NUMBER: 6,
  HOUSEHOLD: 12,
  DOCUMENT: 12,
  UBIGEO: 6,
  ACCOUNT: 11,
  AMOUNT: 12,
  PERIOD: 7,
  DATE: 10,
  REFERENCE: 35,
};

const column = (field: PayerField, title: string, width: number, more: Partial<PayerColumn> = {}): PayerColumn => ({
  field,
  title,
  width,
  text: '',
  align: 'LEFT',
  fill: ' ',
  mayCut: false,
  ...more,
});
const number = { align: 'RIGHT', fill: '0' } as const;

/** Shipped to begin with; no payer of the programme has published its own (unconfirmed). */
export const SHIPPED_LAYOUTS: readonly NamedLayout[] = [
  {
    name: 'CSV con títulos',
    layout: {
      form: 'DELIMITED',
      delimiter: ';',
      hasTitles: true,
      hasTotals: false,
      amount: 'COMMA',
      dates: 'SLASHES',
      letters: 'AS_WRITTEN',
      encoding: 'UTF-8',
      columns: [
        column('NUMBER', 'N.º', 6),
        column('REFERENCE', 'Referencia', 35),
        column('DOCUMENT', 'Documento', 12),
        column('HOLDER', 'Titular', 60),
        column('ACCOUNT', 'Cuenta', 11),
        column('MODE', 'Modalidad', 30),
        column('PAY_POINT', 'Punto de pago', 30),
        column('AMOUNT', 'Importe', 12),
      ],
    },
  },
  {
    name: 'Ancho fijo con totales',
    layout: {
      form: 'FIXED',
      delimiter: ';',
      hasTitles: false,
      hasTotals: true,
      amount: 'CENTS',
      dates: 'YEAR_FIRST',
      letters: 'PLAIN',
      encoding: 'LATIN1',
      columns: [
        column('NUMBER', 'N.º', 6, number),
        column('REFERENCE', 'Referencia', 35),
        column('DOCUMENT', 'Documento', 12),
        column('HOLDER', 'Titular', 40, { mayCut: true }),
        column('ACCOUNT', 'Cuenta', 11),
        column('AMOUNT', 'Importe', 12, number),
      ],
    },
  },
];
