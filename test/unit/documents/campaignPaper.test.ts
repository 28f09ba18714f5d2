import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignList } from '@shared/contract/documents';
import { toDate } from '@shared/domain/calendar';
import { CAMPAIGN_BOXES, campaignLines, campaignPages, ROWS_A_PAGE } from '@shared/messages/campaignPaper';

const ABOUT = { office: 'Oficina Huanta', today: toDate('2026-05-04') };
const aRow = (member: number): CampaignList['rows'][number] => ({
  household: 'H00009',
  member,
  name: 'ÑAHUI QUISPE, FLOR',
  birthDate: toDate('2016-09-03'),
  relationship: 'CHILD',
  isHolder: false,
  holder: 'ÑAHUI QUISPE, JUANA',
  task: 'MISSING',
});
const aList = (rows: number): CampaignList => ({
  formCode: 'DOC-20260504-0504010002',
  center: 'HUANTA',
  rows: Array.from({ length: rows }, (_, index) => aRow(index + 1)),
});

describe('the campaign list on paper', () => {
  it('says of each person what the campaign needs, and nothing else', () => {
    const [page] = campaignPages(aList(1), ABOUT);
    expect(page).toMatchObject({
      head: 'Oficina Huanta · 04/05/2026 · Formulario DOC-20260504-0504010002',
      place: 'Centro poblado: HUANTA · 1 persona',
      foot: 'Formulario DOC-20260504-0504010002 · Página 1 de 1',
    });
    expect(page?.rows[0]?.cells).toEqual([
      '1',
      'ÑAHUI QUISPE, FLOR\nHogar H00009, integrante 1',
      '03/09/2016',
      'Hijo(a). Titular: ÑAHUI QUISPE, JUANA',
      'Sin documento',
    ]);
  });

  it('puts everybody on exactly one page, in order, each page with its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (count) => {
        const pages = campaignPages(aList(count), ABOUT);
        expect(pages.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual(
          Array.from({ length: count }, (_, index) => String(index + 1)),
        );
        expect(pages.every(({ rows }) => rows.length > 0 && rows.length <= ROWS_A_PAGE)).toBe(true);
        expect(pages.map(({ foot }) => foot.split(' · ')[1])).toEqual(
          pages.map((_, index) => `Página ${index + 1} de ${pages.length}`),
        );
      }),
    );
  });

  it('has a box for every result that can be typed in, and the same text in the terminal', () => {
    expect(CAMPAIGN_BOXES.map(({ text }) => text)).toEqual([
      'Obtuvo documento',
      'Documento verificado',
      'En trámite',
      'Faltan papeles',
      'No asistió',
    ]);
    expect(campaignLines(campaignPages(aList(1), ABOUT))).toContain('1 | ÑAHUI QUISPE, FLOR, Hogar H00009');
  });
});
