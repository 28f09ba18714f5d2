import { monthsOf, type Period } from '@shared/domain/calendar';
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
  readonly paymentMode: string;
  readonly accountNumber: string;
  readonly base: number;
  readonly arrears: number;
  readonly amount: number;
  readonly reason: string;
  readonly explanation: string;
};

export type Payroll = {
  readonly id: string;
  readonly period: Period;
  readonly ruleSet: string;
  readonly office: string;
  readonly hash: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
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
    row.paymentMode,
    null, // the point comes with the payment points
    row.accountNumber,
    row.base,
    row.arrears,
    0,
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

/** Payment points are not assigned yet: one group, and the whole. */
const totalsSheet = ({
  id,
  period,
  ruleSet,
  hash,
  approvedBy,
  approvedAt,
  paid,
}: Payroll): WorkbookSpec['sheets'][number] => {
  const sum = paid.reduce((total, { amount }) => total + amount, 0);
  return {
    name: 'Totales',
    top: [
      [
        { value: 'Lista', look: 'label' },
        { value: id, look: 'value' },
      ],
      [
        { value: 'Bimestre', look: 'label' },
        { value: period, look: 'value' },
      ],
      [
        { value: 'Conjunto de reglas', look: 'label' },
        { value: ruleSet, look: 'value' },
      ],
      [
        { value: 'Aprobada por', look: 'label' },
        { value: approvedBy, look: 'value' },
      ],
      [
        { value: 'Aprobada el', look: 'label' },
        { value: approvedAt.slice(0, 10), look: 'value', style: 'date' },
      ],
    ],
    columns: [
      { header: 'Punto de pago', width: 24 },
      { header: 'Hogares', width: 12, style: 'integer' },
      { header: 'Total', width: 16, style: 'money' },
      { header: 'Huella de las líneas (SHA-256)', width: 70 },
    ],
    rows: [
      ['Sin punto de pago', paid.length, sum, hash],
      ['TOTAL', paid.length, sum, hash],
    ],
  };
};
