import fc from 'fast-check';
import { maskedDocument, publicList, type Listed } from '@shared/domain/assemblies/publicList';
import { describe, expect, it } from 'vitest';

const row = (surname1: string, documentNumber: string, populatedCenter = 'Huanta'): Listed => ({
  surname1,
  surname2: 'MAMANI',
  givenNames: 'ROSA',
  documentNumber,
  populatedCenter,
});

describe('the public list', () => {
  it('goes by populated centre and name, ñ after n, whatever the marks', () => {
    const list = publicList([
      row('ÑAHUI', '40000001'),
      row('ÁLVAREZ', '40000002'),
      row('ALVARADO', '40000003'),
      row('ZEA', '40000004', 'Alto Perú'),
      row('NINA', '40000005'),
      row('OCHOA', '40000006'),
    ]);
    expect(list.map(({ name }) => name.split(' ')[0])).toEqual([
      'ZEA',
      'ALVARADO',
      'ÁLVAREZ',
      'NINA',
      'ÑAHUI',
      'OCHOA',
    ]);
  });

  it.each([
    ['40512377', '*****377'],
    ['001234567890', '*****890'],
    ['1234', '*****234'],
    ['123', ''],
    ['', ''],
  ])('shows of the document %j no more than %j', (number, shown) => expect(maskedDocument(number)).toBe(shown));

  it('carries name, three characters of the document and the centre, and no order but theirs', () => {
    const anyRow = fc
      .tuple(fc.stringMatching(/^[A-Z]{2,6}$/), fc.stringMatching(/^\d{8}$/))
      .map(([name, dni]) => row(name, dni));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
        const list = publicList(rows);
        for (const one of list) expect(Object.keys(one).toSorted()).toEqual(['document', 'name', 'populatedCenter']);
        for (const { documentNumber } of rows) expect(JSON.stringify(list)).not.toContain(documentNumber);
        expect(publicList(rows.toReversed())).toEqual(list);
      }),
    );
  });
});
