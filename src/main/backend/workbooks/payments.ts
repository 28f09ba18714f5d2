import type { Benefit } from '@shared/domain/benefits/benefit';
import { monthsOf, type Period } from '@shared/domain/calendar';
import type { PaymentMode } from '@shared/domain/households/account';
import { paymentModeName } from '@shared/messages/account';
import { reasonSentence } from '@shared/messages/payments';
import type { WorkbookSpec } from './writing/spec';

/** Household of a payment list, amounts in céntimos. */
export type PayrollRow = {
  readonly household: string;
  readonly holder: string;
  readonly holderDocument: string;
  readonly ubigeo: string;
  readonly populatedCenterName: string;
  /** How it was paid when the list was calculated; '' where nobody had stated it. */
  readonly paymentMode: PaymentMode | '';
  readonly payPoint: string;
  readonly accountNumber: string;
  readonly base: number;
  /** By code of the benefit. */
  readonly benefits: Readonly<Record<string, number>>;
  readonly arrears: number;
  /** Taken back, as a positive figure. */
  readonly discounts: number;
  readonly amount: number;
  readonly reason: string;
  readonly explanation: string;
};

/** Households, céntimos, and the hash of their lines. */
type ControlTotal = { readonly count: number; readonly total: number; readonly sha256: string };

export type Payroll = {
  readonly id: string;
  readonly period: Period;
  readonly ruleSet: string;
  readonly office: string;
  /** Who approved and when; two where the sum asks for it. */
  readonly approvals: readonly { readonly by: string; readonly at: string }[];
  /** Hash of the newest entry of the payment ledger. */
  readonly ledgerHead: string;
  /** Of the households in this workbook. */
  readonly groups: readonly (ControlTotal & Pick<PayrollRow, 'paymentMode' | 'payPoint'>)[];
  /** Of the list, whatever of it is in this workbook. */
  readonly whole: ControlTotal;
  /** Beside the base: a column each. */
  readonly benefits: readonly Pick<Benefit, 'code' | 'name'>[];
  readonly paid: readonly PayrollRow[];
  readonly notPaid: readonly PayrollRow[];
};

/** W7, lista de pago: who is paid, who is not and why, and the totals it can be checked by. */
export const payrollWorkbook = (payroll: Payroll): WorkbookSpec => ({
  subject: `Lista de pago ${payroll.period} ${payroll.id}`,
  sheets: [paidSheet(payroll), notPaidSheet(payroll), totalsSheet(payroll)],
});

const title = ({ period, office }: Payroll, text: string) => {
  const [first, second] = monthsOf(period);
  return [
    [{ value: `${text} ${period}`, look: 'title' as const }],
    [{ value: `${office} · ${first} y ${second}`, look: 'note' as const }],
  ];
};

const paidSheet = (payroll: Payroll): WorkbookSpec['sheets'][number] => ({
  name: 'Lista de pago',
  top: title(payroll, 'Lista de pago'),
  columns: [
    { header: 'N.º', width: 6, style: 'integer' },
    { header: 'Código de hogar', width: 16 },
    { header: 'Documento del titular', width: 14 },
    { header: 'Titular', width: 34 },
    { header: 'Ubigeo', width: 9 },
    { header: 'Centro poblado', width: 24 },
    { header: 'Modalidad de pago', width: 14 },
    { header: 'Punto de pago', width: 16 },
    { header: 'Cuenta', width: 16 },
    { header: 'Bono', width: 11, style: 'money' },
    ...payroll.benefits.map(({ name }) => ({ header: name.es, width: 16, style: 'money' as const })),
    { header: 'Retroactivos', width: 12, style: 'money' },
    { header: 'Descuentos', width: 11, style: 'money' },
    { header: 'Total', width: 12, style: 'money' },
    { header: 'Firma o huella', width: 26 },
  ],
  rowHeight: 26,
  rows: payroll.paid.map((row, index) => [
    index + 1,
    row.household,
    row.holderDocument,
    row.holder,
    row.ubigeo,
    row.populatedCenterName,
    modeName(row),
    row.payPoint === '' ? null : row.payPoint,
    row.accountNumber,
    row.base,
    ...payroll.benefits.map(({ code }) => row.benefits[code] ?? 0),
    row.arrears,
    row.discounts,
    row.amount,
    null,
  ]),
  landscape: true,
  frozenColumns: 2,
  autoFilter: true,
  footer: `${payroll.office} · ${payroll.period}`,
});

const notPaidSheet = (payroll: Payroll): WorkbookSpec['sheets'][number] => ({
  name: 'No pagados',
  top: title(payroll, 'Hogares no pagados'),
  columns: [
    { header: 'N.º', width: 6, style: 'integer' },
    { header: 'Código de hogar', width: 16 },
    { header: 'Titular', width: 34 },
    { header: 'Motivo', width: 26 },
    { header: 'Explicación', width: 90 },
  ],
  rows: payroll.notPaid.map((row, index) => [
    index + 1,
    row.household,
    row.holder,
    reasonSentence(row.reason),
    row.explanation,
  ]),
  landscape: true,
  autoFilter: true,
  footer: `${payroll.office} · ${payroll.period}`,
});

/** What the printed list, the payer's file and the signed package can be compared by. */
const totalsSheet = (payroll: Payroll): WorkbookSpec['sheets'][number] => ({
  name: 'Totales',
  top: factsOf(payroll).map(([label, value, style]) => [
    { value: label, look: 'label' },
    { value, look: 'value', ...(style === undefined ? {} : { style }) },
  ]),
  columns: [
    { header: 'Modalidad de pago', width: 34 },
    { header: 'Punto de pago', width: 24 },
    { header: 'Hogares', width: 12, style: 'integer' },
    { header: 'Total', width: 16, style: 'money' },
    { header: 'Huella de las líneas (SHA-256)', width: 70 },
  ],
  rows: [
    ...payroll.groups.map(({ paymentMode, payPoint, count, total, sha256 }) => [
      modeName({ paymentMode }) || 'Sin modalidad',
      payPoint || 'Sin punto de pago',
      count,
      total,
      sha256,
    ]),
    ['TOTAL DE LA LISTA', null, payroll.whole.count, payroll.whole.total, payroll.whole.sha256],
  ],
});

const factsOf = ({ id, period, ruleSet, approvals, ledgerHead }: Payroll) =>
  [
    ['Lista', id],
    ['Bimestre', period],
    ['Conjunto de reglas', ruleSet],
    ...approvals.flatMap(({ by, at }) => [
      ['Aprobada por', by] as const,
      ['Aprobada el', at.slice(0, 10), 'date'] as const,
    ]),
    ['Cabeza del libro de pagos', ledgerHead.slice(0, HASH_SHOWN)],
  ] as const satisfies readonly (readonly [string, string, 'date'?])[];

/** Of a hash where people compare it by eye. */
const HASH_SHOWN = 12;

const modeName = ({ paymentMode }: Pick<PayrollRow, 'paymentMode'>) =>
  paymentMode === '' ? '' : paymentModeName(paymentMode);
