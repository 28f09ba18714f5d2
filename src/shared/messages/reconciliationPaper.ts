import type { Output } from '../contract/routes';
import type { PaymentSample } from '../contract/reconciliation';
import { soles } from './money';
import type { Paper, PaperOffice } from './paper';
import { listStatusName } from './listStatus';
import { resultReasonText } from './reconciliation';
import { writtenDate } from './writing';

type Balance = Output<'reconciliation.balance'>;
type Pending = Output<'reconciliation.households'>['rows'];

const ROWS = [
  ['authorised', 'Autorizado'],
  ['paid', 'Pagado'],
  ['returned', 'Devuelto'],
  ['pending', 'Pendiente'],
  ['withheld', 'Retenido'],
] as const;

/** Acta de cuadre of a list, always in Spanish: what became of its money, and whose is still pending. */
export function balancePaper(balance: Balance, pending: Pending, { office, today }: PaperOffice): Paper {
  const { period, status, sums, counts } = balance;
  return {
    head: `${office} · ${writtenDate(today)}`,
    title: `Cuadre de la lista de pago ${period}`,
    parts: [
      {
        paragraphs: [`Estado de la lista: ${listStatusName(status)}.`],
        table: {
          headers: ['Dónde está', 'Hogares', 'Importe'],
          widths: [50, 20, 30],
          rows: ROWS.map(([name, label]) => [label, String(counts[name]), soles(sums[name])]),
        },
      },
      {
        title: 'Pendientes',
        ...(pending.length === 0
          ? { paragraphs: ['Ninguno.'] }
          : {
              table: {
                headers: ['Hogar', 'Titular', 'Centro poblado', 'Pendiente', 'Último motivo'],
                widths: [15, 28, 20, 15, 22],
                rows: pending.map((one) => [
                  one.household,
                  one.holder,
                  one.center,
                  soles(one.pending),
                  one.result === '' ? 'sin respuesta' : resultReasonText(one.reason),
                ]),
              },
            }),
      },
    ],
    signatures: ['Responsable de la conciliación', 'Supervisor(a)'],
    form: `CP-${period}`,
  };
}

/** Lista de visitas of a sample, a page for each populated centre; what was found is written by hand. */
export function visitPapers({ period, visits }: PaymentSample, { office, today }: PaperOffice): readonly Paper[] {
  const centers = [...new Set(visits.map(({ center }) => center))];
  return centers.map((center): Paper => {
    const own = visits.filter((visit) => visit.center === center);
    return {
      head: `${office} · ${writtenDate(today)}`,
      title: 'Verificación posterior al pago: visitas',
      parts: [
        {
          paragraphs: [
            `Centro poblado: ${center} · Bimestre ${period} · ${own.length} ${own.length === 1 ? 'hogar' : 'hogares'}`,
            'Pregunte a la persona titular, a solas y con su documento a la vista, cuánto recibió y si alguien le pidió algo a cambio.',
          ],
          table: {
            headers: ['N.º', 'Hogar', 'Titular y dirección', 'Se pagó', 'Recibió', 'Nota', 'Firma o huella'],
            widths: [5, 12, 28, 11, 12, 17, 15],
            rows: own.map(({ place, household, holder, address, paid }) => [
              String(place),
              household,
              [holder, address].filter(Boolean).join(' · '),
              soles(paid),
              '',
              '',
              '',
            ]),
            rowHeight: 16,
          },
        },
      ],
      signatures: ['Quien visitó'],
      form: `VP-${period}`,
    };
  });
}
