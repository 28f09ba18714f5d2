import type { IsoDate } from '@shared/domain/calendar';
import type { PayerProfile } from '@shared/domain/profiles/profile';
import type { PaymentResult } from '@shared/domain/reconciliation/results';
import { CODE_SYNONYMS } from '../households/householdTable';
import { columnSpecs, type Table, type TableColumn } from '../tables/table';
import { codeKind, dateKind, decimalKind, textKind } from '../tables/valueKinds';
import type { SheetSpec } from '../writing/spec';

/** A line of what a payer sends back; `total` in soles. */
export type ResultFields = {
  readonly household: string;
  readonly document: string;
  readonly reference: string;
  readonly total: number | null;
  readonly result: PaymentResult | null;
  readonly on: IsoDate | null;
  readonly reason: string;
};

const WORDINGS: Readonly<Record<PaymentResult, string>> = {
  COLLECTED: 'COBRADO',
  UNCOLLECTED: 'NO COBRADO',
  RETURNED: 'DEVUELTO',
  REJECTED: 'RECHAZADO',
  CREDITED: 'ABONADO',
};
const SYNONYMS: Readonly<Record<string, PaymentResult>> = {
  PAGADO: 'COLLECTED',
  ENTREGADO: 'COLLECTED',
  'NO PAGADO': 'UNCOLLECTED',
  PENDIENTE: 'UNCOLLECTED',
  EXTORNADO: 'RETURNED',
  DEVOLUCION: 'RETURNED',
  RECHAZO: 'REJECTED',
  DEPOSITADO: 'CREDITED',
  ACREDITADO: 'CREDITED',
};

/** W8, resultado de pago. */
export const resultTable: Table<ResultFields> = {
  sheet: 'Resultados',
  columns: {
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, width: 16, kind: textKind(30) },
    document: {
      header: 'Documento del titular',
      synonyms: ['DNI del titular', 'DNI', 'Documento', 'N.º de documento'],
      width: 16,
      kind: textKind(20),
    },
    reference: { header: 'Referencia', synonyms: ['EndToEndId', 'N.º de referencia'], width: 22, kind: textKind(60) },
    total: {
      header: 'Total',
      synonyms: ['Importe', 'Monto', 'Monto pagado', 'Importe pagado', 'Total pagado'],
      required: true,
      width: 12,
      kind: decimalKind,
    },
    result: {
      header: 'Resultado',
      synonyms: ['Resultado de pago', 'Estado', 'Estado de pago', 'Situación'],
      required: true,
      width: 16,
      kind: codeKind(WORDINGS, SYNONYMS),
    },
    on: {
      header: 'Fecha',
      synonyms: ['Fecha de pago', 'Fecha de cobro', 'Fecha del resultado', 'Fecha de operación'],
      required: true,
      width: 12,
      kind: dateKind,
    },
    reason: {
      header: 'Motivo',
      synonyms: ['Motivo de rechazo', 'Motivo de devolución', 'Observación', 'Observaciones', 'Glosa'],
      width: 40,
      kind: textKind(300),
    },
  },
};

/** By which of them a line says whose it is: one of these columns must be there. */
const KEYS = ['household', 'document', 'reference'] as const satisfies readonly (keyof ResultFields)[];

export const hasKeys = (found: ReadonlyMap<string, number>) => KEYS.some((field) => found.has(field));
export const keyHeaders = KEYS.map((field) => resultTable.columns[field].header).join(' / ');

/** The same table under the headers and words of another payer; what its profile leaves out is not looked for. */
export function profiledTable({ columns, marks }: PayerProfile): Table<ResultFields> {
  const words = Object.fromEntries(marks.map(({ mark, means }) => [mark, means]));
  const own = resultTable.columns;
  // A column that the profile does not have is looked for under a header that no file has.
  const named = <Value>(column: TableColumn<Value>, header: string): TableColumn<Value> => ({
    ...column,
    header: header || `sin columna ${column.header}`,
    synonyms: [],
  });
  return {
    sheet: resultTable.sheet,
    columns: {
      household: named(own.household, columns.household),
      document: named(own.document, columns.document),
      reference: named(own.reference, columns.reference),
      total: named(own.total, columns.total),
      result: { ...named(own.result, columns.result), kind: codeKind(WORDINGS, { ...SYNONYMS, ...words }) },
      on: named(own.on, columns.on),
      reason: named(own.reason, columns.reason),
    },
  };
}

/** The sheet of W8 with these rows. */
export const resultSheet = (rows: SheetSpec['rows']): SheetSpec => ({
  name: resultTable.sheet,
  columns: columnSpecs(resultTable),
  rows,
  autoFilter: true,
  landscape: true,
});
