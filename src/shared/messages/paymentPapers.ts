import type { Output } from '../contract/routes';
import { collectsAtText, payGroupName } from './account';
import { soles } from './money';
import type { Paper, PaperOffice } from './paper';
import { writtenDate } from './writing';

type Delivery = Output<'payments.delivery'>;
type Row = Delivery['rows'][number];

/** So many rows with room for a signature or fingerprint fit on an A4 page with its totals; fewer with who paid out below. */
const ROWS_A_PAGE = 18;
const ROWS_WITH_SIGNATURES = 13;
const ROW_BY_HAND = 11;
/** Of a hash where people compare it by eye. */
const HASH_SHOWN = 12;
const BLANK = '____________________';

/**
 * Listas para firmar, always in Spanish, in the order in which people queue: pages for the households of a
 * populated centre and pay point with its own total, then one page with the totals of all (in soles).
 */
export function signingPapers(delivery: Delivery, about: PaperOffice): readonly Paper[] {
  const places = byPlace(delivery.rows);
  return [...places.flatMap((rows) => placePapers(delivery, rows, about)), totalsPaper(delivery, places, about)];
}

function placePapers(delivery: Delivery, rows: readonly Row[], about: PaperOffice): readonly Paper[] {
  const pages = pagesOf(rows);
  return pages.map(({ first, own }, page): Paper => {
    const isLast = page === pages.length - 1;
    return {
      ...frame(delivery, about),
      title: `Lista de pago para firmar, bimestre ${delivery.period}`,
      parts: [
        {
          paragraphs: [
            `Centro poblado: ${placeName(rows)} · hoja ${page + 1} de ${pages.length}`,
            whenAndWhere(delivery, rows[0]?.payPoint ?? '').join(' · '),
            `Código de la lista: ${delivery.hash.slice(0, HASH_SHOWN)}`,
          ],
          table: {
            headers: ['N.º', 'Hogar', 'Titular', 'Documento', 'Importe', 'Firma o huella'],
            widths: [6, 20, 28, 14, 13, 19], // the code of a household whole in one line
            rows: own.map(({ household, holder, document, amount }, index) => [
              String(first + index + 1),
              household,
              holder,
              document,
              soles(amount),
              '',
            ]),
            rowHeight: ROW_BY_HAND,
          },
        },
        {
          paragraphs: [
            `Total de esta hoja: ${totalText(own)}`,
            ...(isLast ? [`Total de ${placeName(rows)}: ${totalText(rows)}`] : []),
          ],
        },
      ],
      signatures: isLast ? ['Quien entregó el dinero', 'Quien acompañó'] : [],
    };
  });
}

/** As few pages as there can be, about as full as each other, the last with room to sign below. */
function pagesOf(rows: readonly Row[]): readonly { readonly first: number; readonly own: readonly Row[] }[] {
  const beyond = Math.max(0, rows.length - ROWS_WITH_SIGNATURES);
  const before = Math.ceil(beyond / ROWS_A_PAGE);
  const size = Math.max(Math.ceil(rows.length / (before + 1)), Math.ceil(beyond / Math.max(before, 1)));
  return Array.from({ length: before + 1 }, (_, page) => ({
    first: page * size,
    own: rows.slice(page * size, (page + 1) * size),
  }));
}

const totalsPaper = (delivery: Delivery, places: readonly (readonly Row[])[], about: PaperOffice): Paper => ({
  ...frame(delivery, about),
  title: `Totales de la lista de pago, bimestre ${delivery.period}`,
  parts: [
    {
      paragraphs: [`Código de la lista: ${delivery.hash.slice(0, HASH_SHOWN)}`],
      table: {
        headers: ['Centro poblado y punto de pago', 'Hogares', 'Importe'],
        widths: [60, 15, 25],
        rows: places.map((rows) => [placeName(rows), String(rows.length), soles(sumOf(rows))]),
      },
    },
    { paragraphs: [`Total: ${totalText(delivery.rows)}`] },
  ],
  signatures: [],
});

/**
 * Aviso of date and place for each populated centre, in large type. Nothing of anybody but, where asked, the names: no
 * amount, no document, no reason.
 */
export function noticePapers(delivery: Delivery, about: PaperOffice, withNames: boolean): readonly Paper[] {
  return byPlace(delivery.rows).map((rows): Paper => {
    const names = rows.map(({ holder }) => holder);
    return {
      head: about.office,
      title: 'PAGO DEL PROGRAMA JUNTOS',
      isLarge: true,
      parts: [
        {
          paragraphs: [
            `Centro poblado: ${rows[0]?.populatedCenterName ?? ''}`,
            ...whenAndWhere(delivery, rows[0]?.payPoint ?? ''),
            'Traiga su DNI. El pago es personal y nadie le puede pedir nada a cambio.',
          ],
        },
        ...(withNames ? [{ title: 'Se espera a:', paragraphs: names }] : []),
      ],
      signatures: [],
      form: `AP-${delivery.period}`,
    };
  });
}

/** As recorded of the pay point; what nobody recorded is written by hand. */
function whenAndWhere({ payPoints }: Delivery, code: string): readonly string[] {
  const point = payPoints.find((one) => one.code === code);
  const days = (point?.days ?? []).map(({ day, from, to }) => `Día y hora: ${writtenDate(day)}, de ${from} a ${to}`);
  const place = point === undefined ? code : [point.name, point.place].filter(Boolean).join(', ');
  return [...(days.length > 0 ? days : [`Día: ${BLANK}`, `Hora: ${BLANK}`]), `Lugar: ${place || BLANK}`];
}

/** Lista de llamadas before a payment: whom to tell, by populated centre and by mother leader who can pass it on. */
export function paymentCallPapers(delivery: Delivery, about: PaperOffice): readonly Paper[] {
  return grouped(delivery.rows, ({ populatedCenterName, leader }) => [populatedCenterName, leader?.leader ?? '']).map(
    (rows): Paper => ({
      ...frame(delivery, about),
      title: `Lista de llamadas para el pago, bimestre ${delivery.period}`,
      parts: [
        {
          paragraphs: [
            `Centro poblado: ${rows[0]?.populatedCenterName ?? ''} · ${households(rows.length)}`,
            leaderText(rows[0]?.leader ?? null),
            ...pointsOf(rows).map((code) => [code, ...whenAndWhere(delivery, code)].join(' · ')),
          ],
          table: {
            headers: ['N.º', 'Hogar', 'Titular', 'Teléfono', 'Dónde cobra', 'Avisado (quién y fecha)'],
            widths: [5, 19, 22, 13, 23, 18],
            rows: rows.map((row, index) => [
              String(index + 1),
              row.household,
              row.holder,
              row.phone || 'sin teléfono',
              collectsAtText(row),
              '',
            ]),
            rowHeight: 10,
          },
        },
      ],
      signatures: [],
      form: `LP-${delivery.period}`,
    }),
  );
}

const leaderText = (leader: Row['leader']) =>
  leader === null
    ? 'Sin madre líder: llamar a cada hogar.'
    : `Madre líder: ${leader.name} (${leader.leader}) · ${leader.phone === '' ? 'sin teléfono' : `Tel. ${leader.phone}`}`;

/** Those at which somebody of the rows collects. */
const pointsOf = (rows: readonly Row[]) => [...new Set(rows.map(({ payPoint }) => payPoint))].filter(Boolean);

const frame = ({ period }: Delivery, { office, today }: PaperOffice) => ({
  head: `${office} · ${writtenDate(today)}`,
  form: `LF-${period}`,
});

const byPlace = (rows: readonly Row[]) =>
  grouped(rows, ({ populatedCenterName, paymentMode, payPoint }) => [populatedCenterName, paymentMode, payPoint]);

const placeName = ([first]: readonly Row[]) =>
  first === undefined ? '' : `${first.populatedCenterName} · ${payGroupName(first)}`;

/** Rows that share a key, groups and rows in the order in which they come. */
function grouped(rows: readonly Row[], keyOf: (row: Row) => readonly string[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row).join('\u0000');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { amount }) => sum + amount, 0);
const households = (count: number) => `${count} ${count === 1 ? 'hogar' : 'hogares'}`;
const totalText = (rows: readonly Row[]) => `${households(rows.length)}, ${soles(sumOf(rows))}`;
