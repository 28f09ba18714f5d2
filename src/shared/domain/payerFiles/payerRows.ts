import type { IsoDate } from '../calendar';
import type { DateForm, PayerColumn, PayerField, PayerLayout, PaymentOrder } from './layout';

/** A value that its column has no room for, or whose letters the file cannot hold. */
export type PayerMisfit = { readonly household: string; readonly title: string; readonly value: string };
export type PayerRows =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly misfit: PayerMisfit };

/** Rows of text of a payer's file, titles and totals included; in a fixed-width file each value fills its column. */
export function payerRows(layout: PayerLayout, orders: readonly PaymentOrder[]): PayerRows {
  const rows: string[][] = layout.hasTitles
    ? [layout.columns.map((column) => fitted(column, column.title, layout))]
    : [];
  for (const [index, order] of orders.entries()) {
    const row: string[] = [];
    for (const column of layout.columns) {
      const value = lettersOf(valueOf(column, order, index + 1, layout), layout);
      if (!fits(column, value, layout)) {
        return { ok: false, misfit: { household: order.household, title: column.title, value } };
      }
      row.push(fitted(column, value, layout));
    }
    rows.push(row);
  }
  if (layout.hasTotals) rows.push(totalsRow(layout, orders));
  return { ok: true, rows };
}

/** Count and sum under their own columns, everything else empty. */
function totalsRow(layout: PayerLayout, orders: readonly PaymentOrder[]): string[] {
  const sum = orders.reduce((total, { cents }) => total + cents, 0);
  const values: Partial<Record<PayerField, string>> = {
    NUMBER: String(orders.length),
    AMOUNT: amountText(sum, layout),
  };
  return layout.columns.map((column) => fitted(column, values[column.field] ?? '', layout));
}

function valueOf({ field, text }: PayerColumn, order: PaymentOrder, number: number, layout: PayerLayout): string {
  const values: Readonly<Record<PayerField, string>> = {
    NUMBER: String(number),
    HOUSEHOLD: order.household,
    DOCUMENT: order.document,
    HOLDER: order.holder,
    UBIGEO: order.ubigeo,
    CENTER: order.center,
    MODE: order.mode,
    PAY_POINT: order.payPoint,
    ACCOUNT: order.account,
    AMOUNT: amountText(order.cents, layout),
    PERIOD: order.period,
    DATE: dateText(order.on, layout),
    REFERENCE: order.reference,
    TEXT: text,
  };
  return values[field];
}

function amountText(cents: number, { amount }: PayerLayout): string {
  if (amount === 'CENTS') return String(cents);
  return (cents / 100).toFixed(2).replace('.', amount === 'COMMA' ? ',' : '.');
}

function dateText(on: IsoDate, { dates }: PayerLayout): string {
  const [year = '', month = '', day = ''] = on.split('-');
  const texts: Readonly<Record<DateForm, string>> = {
    ISO: on,
    SLASHES: `${day}/${month}/${year}`,
    YEAR_FIRST: `${year}${month}${day}`,
    DAY_FIRST: `${day}${month}${year}`,
  };
  return texts[dates];
}

function lettersOf(value: string, { letters }: PayerLayout): string {
  const line = value.replaceAll(/[\r\n\t]+/g, ' ');
  if (letters === 'AS_WRITTEN') return line;
  return line.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
}

/** A spreadsheet takes what begins like this for a formula; a bank would take a mark before it for part of the value. */
const FORMULA = /^[=+\-@]/;

const fits = (column: PayerColumn, value: string, { form, encoding }: PayerLayout) =>
  (form === 'DELIMITED' ? !FORMULA.test(value) : column.mayCut || value.length <= column.width) &&
  (encoding === 'UTF-8' || !/[^\u0020-\u00ff]/.test(value));

function fitted({ width, align, fill }: PayerColumn, value: string, { form }: PayerLayout): string {
  if (form === 'DELIMITED') return value;
  const cut = value.slice(0, width);
  return align === 'RIGHT' ? cut.padStart(width, fill) : cut.padEnd(width, fill);
}
