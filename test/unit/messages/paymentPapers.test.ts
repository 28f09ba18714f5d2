import { describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { inQueueOrder, payGroups } from '@shared/domain/payments/payGroups';
import { paperLines, papersLines, type Paper } from '@shared/messages/paper';
import { noticePapers, paymentCallPapers, signingPapers } from '@shared/messages/paymentPapers';

const ABOUT = { office: 'Oficina de Vinchos', today: toDate('2026-07-07') };
const leader = { leader: 'ML-001', name: 'Quispe, Rosa', phone: '966000111' };
const row = (household: string, holder: string, populatedCenterName: string, more: object = {}) => ({
  household,
  holder,
  document: '*****678',
  populatedCenterName,
  paymentMode: 'ETV' as const,
  payPoint: 'Plaza',
  amount: 20_000,
  phone: '',
  leader: null,
  ...more,
});
/** With plain spaces in the sums. */
const textOf = (paper: Paper) => paperLines(paper).replaceAll('\u00a0', ' ');
const deliveryOf = (rows: readonly ReturnType<typeof row>[]) => ({
  period: toPeriod('2026-B3'),
  hash: '0123456789abcdef',
  payPoints: [
    {
      code: 'PLZ',
      name: 'Plaza',
      place: 'Jr. Lima 1',
      days: [{ day: toDate('2026-07-09'), from: '09:00', to: '13:00' }],
    },
  ],
  rows: [...rows],
});

describe('the order in which people queue', () => {
  it('is by populated centre, then by name as a Spanish alphabet has it, then by household', () => {
    const rows = [
      row('H4', 'Ordóñez, Ana', 'Azul'),
      row('H3', 'Ñaupari, Ana', 'Azul'),
      row('H2', 'Nuñez, Ana', 'Azul'),
      row('H1', 'Nuñez, Ana', 'Azul'),
      row('H5', 'Álvarez, Eva', 'Yuraq'),
      row('H6', 'Alvarado, Eva', 'Yuraq'),
    ];
    expect(inQueueOrder(rows).map(({ household }) => household)).toEqual(['H1', 'H2', 'H3', 'H4', 'H6', 'H5']);
  });
});

describe('groups by payment mode and pay point', () => {
  it('hold every household once and add up to all', () => {
    const rows = [row('H1', 'A', 'X'), row('H2', 'B', 'X', { payPoint: '' }), row('H3', 'C', 'Y', { amount: 100 })];
    expect(payGroups(rows).map(({ payPoint, count, total }) => [payPoint, count, total])).toEqual([
      ['', 1, 20_000],
      ['Plaza', 2, 20_100],
    ]);
  });
});

describe('the list to sign', () => {
  const many = Array.from({ length: 31 }, (_, index) => row(`H${index + 1}`, `Titular ${index + 1}`, 'Azul'));
  const pages = signingPapers(deliveryOf([...many, row('H99', 'Zea, Eva', 'Yuraq')]), ABOUT).map(textOf);

  it('has a total on each page, of each place, and of all on the last', () => {
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain('hoja 1 de 2');
    expect(pages[0]).toContain('Total de esta hoja: 18 hogares, S/ 3 600,00');
    expect(pages[0]).not.toContain('Total de Azul');
    expect(pages[1]).toContain('19 | H19');
    expect(pages[1]).toContain('Total de esta hoja: 13 hogares, S/ 2 600,00');
    expect(pages[1]).toContain('· Plaza: 31 hogares, S/ 6 200,00');
    expect(pages[3]).toContain('Total: 32 hogares, S/ 6 400,00');
  });

  it.each([
    [13, [13]],
    [14, [7, 7]],
    [18, [9, 9]],
    [31, [18, 13]],
    [32, [11, 11, 10]],
  ])('puts %i households on pages that leave room to sign on the last', (count, expected) => {
    const rows = Array.from({ length: count }, (_, index) => row(`H${index}`, 'Quispe, Ana', 'Azul'));
    const papers = signingPapers(deliveryOf(rows), ABOUT).slice(0, -1);
    expect(papers.map(({ parts: [list] }) => list?.table?.rows.length)).toEqual(expected);
    expect(papers.map(({ signatures }) => signatures.length > 0)).toEqual(
      expected.map((_, at) => at === expected.length - 1),
    );
  });

  it('says where and when the place collects', () => {
    const known = deliveryOf([row('H1', 'Quispe, Ana', 'Azul', { payPoint: 'PLZ' })]);
    const [page] = signingPapers(known, ABOUT).map(textOf);
    expect(page).toContain('Día y hora: 09/07/2026, de 09:00 a 13:00 · Lugar: Plaza, Jr. Lima 1');
    expect(pages[0]).toContain('Día: ____');
  });

  it('carries the first twelve characters of the hash of the list on every page', () => {
    for (const page of pages) expect(page).toContain('Código de la lista: 0123456789ab\n');
  });
});

describe('the notice', () => {
  const delivery = deliveryOf([row('H1', 'Quispe, Ana', 'Azul', { phone: '966123456' })]);

  it('says nothing of anybody', () => {
    const text = papersLines(noticePapers(delivery, ABOUT, false));
    expect(text).toContain('Lugar: Plaza');
    expect(text).toContain('Día: ____');
    const known = deliveryOf([row('H1', 'Quispe, Ana', 'Azul', { payPoint: 'PLZ' })]);
    const announced = papersLines(noticePapers(known, ABOUT, false));
    expect(announced).toContain('Día y hora: 09/07/2026, de 09:00 a 13:00\nLugar: Plaza, Jr. Lima 1');
    expect(announced).not.toContain('____');
    for (const secret of ['Quispe', 'H1', '678', '200', '966123456']) expect(text).not.toContain(secret);
  });

  it('has the names where asked, and still no amount, document or telephone', () => {
    const text = papersLines(noticePapers(delivery, ABOUT, true));
    expect(text).toContain('Quispe, Ana');
    for (const secret of ['H1', '678', '200', '966123456']) expect(text).not.toContain(secret);
  });
});

describe('the calls', () => {
  it('are a page for each mother leader of a populated centre, and one for who has none', () => {
    const rows = [
      row('H1', 'Quispe, Ana', 'Azul', { phone: '966123456', leader }),
      row('H2', 'Rojas, Eva', 'Azul'),
      row('H3', 'Soto, Eva', 'Azul', { leader }),
    ];
    const pages = paymentCallPapers(deliveryOf(rows), ABOUT).map(paperLines);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Madre líder: Quispe, Rosa (ML-001) · Tel. 966000111');
    expect(pages[0]).toContain('1 | H1 | Quispe, Ana | 966123456');
    expect(pages[0]).toContain('2 | H3 | Soto, Eva | sin teléfono');
    expect(pages[1]).toContain('Sin madre líder');
    expect(pages.join('')).not.toContain('200,00');
  });

  it('say of each pay point once where it is and when it pays', () => {
    const rows = ['H1', 'H2'].map((code) => row(code, 'Quispe, Ana', 'Azul', { payPoint: 'PLZ' }));
    const [page = ''] = paymentCallPapers(deliveryOf(rows), ABOUT).map(paperLines);
    const announced = 'PLZ · Día y hora: 09/07/2026, de 09:00 a 13:00 · Lugar: Plaza, Jr. Lima 1';
    expect(page.split(announced)).toHaveLength(2);
  });

  it('say in the fewest words where each collects, so that a row stays low', () => {
    const where = [
      { paymentMode: '', payPoint: '' },
      { paymentMode: 'ATM', payPoint: '' },
      { paymentMode: 'ETV', payPoint: 'PLZ' },
    ] as const;
    const rows = where.map((one, index) => row(`H${index}`, 'Quispe, Ana', 'Azul', one));
    const [page = ''] = paymentCallPapers(deliveryOf(rows), ABOUT).map(paperLines);
    for (const text of ['sin teléfono | Sin modalidad |', 'sin teléfono | Cajero automático |', 'sin teléfono | PLZ |'])
      expect(page).toContain(text);
  });
});
