import type { CampaignList } from '../contract/documents';
import { DOCUMENT_RESULTS, type DocumentResult } from '../domain/documents/results';
import { resultName, taskName } from './documents';
import { relationshipNames } from './relationships';
import { writtenDate } from './writing';
import type { IsoDate } from '../domain/calendar';

export type CampaignOffice = { readonly office: string; readonly today: IsoDate };

/** A page of the list: the cells that are printed; the others are empty boxes to fill in. */
export type CampaignPage = {
  readonly head: string;
  readonly title: string;
  readonly place: string;
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly foot: string;
};

/** Printed cells first, then the boxes: result to mark, number and expiry of the document obtained, signature. */
export const CAMPAIGN_HEADERS = {
  printed: ['N.º', 'Apellidos y nombres', 'Nacimiento', 'Parentesco', 'Qué falta'],
  result: 'Resultado',
  number: 'Tipo y N.º del documento nuevo; vence',
  signature: 'Fecha y firma o huella',
} as const;

/** Results that can be marked on paper. */
export const CAMPAIGN_BOXES: readonly { readonly result: DocumentResult; readonly text: string }[] =
  DOCUMENT_RESULTS.map((result) => ({ result, text: resultName(result) }));

/** Rows that surely fit a landscape A4 with room to write by hand. */
export const ROWS_A_PAGE = 7;

/** Lista de campaña on paper, always in Spanish; each populated centre begins a page and counts its own. */
export function campaignPages(
  { formCode, center, rows }: CampaignList,
  { office, today }: CampaignOffice,
): readonly CampaignPage[] {
  const count = Math.ceil(rows.length / ROWS_A_PAGE);
  return Array.from({ length: count }, (_, page) => {
    const first = page * ROWS_A_PAGE;
    return {
      head: `${office} · ${writtenDate(today)} · Formulario ${formCode}`,
      title: 'Campaña de documentos de identidad',
      place: `Centro poblado: ${center} · ${rows.length} ${rows.length === 1 ? 'persona' : 'personas'}`,
      rows: rows.slice(first, first + ROWS_A_PAGE).map((row, index) => ({
        key: `${row.household} ${row.member}`,
        cells: cellsOf(row, first + index + 1),
      })),
      foot: `Formulario ${formCode} · Página ${page + 1} de ${count}`,
    };
  });
}

const cellsOf = (row: CampaignList['rows'][number], number: number): readonly string[] => [
  String(number),
  `${row.name}\nHogar ${row.household}, integrante ${row.member}`,
  writtenDate(row.birthDate),
  row.isHolder || row.holder === ''
    ? `${relationshipNames('es')[row.relationship]}${row.isHolder ? ' (titular)' : ''}`
    : `${relationshipNames('es')[row.relationship]}. Titular: ${row.holder}`,
  taskName(row.task),
];

/** As the terminal writes it: one form feed a page. */
export const campaignLines = (pages: readonly CampaignPage[]): string =>
  pages
    .map(({ head, title, place, rows, foot }) =>
      [
        head,
        title.toLocaleUpperCase('es'),
        place,
        '',
        ...rows.map(({ cells }) => cells.join(' | ').replaceAll('\n', ', ')),
        '',
        foot,
      ].join('\n'),
    )
    .join('\n\f');
