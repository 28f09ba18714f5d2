import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, toDate } from '@shared/domain/calendar';
import { checkDocument, documentKey, FILLER_NUMBERS, normaliseDocument } from '@shared/domain/documents';
import { documentTask } from '@shared/domain/documents/tasks';
import type { DocumentType } from '@shared/domain/households';
import { CEPAL } from '@shared/domain/ruleSets/cepal';

const NUMBERS: Readonly<Record<DocumentType, fc.Arbitrary<string>>> = {
  DNI: fc.stringMatching(/^\d{8}$/),
  CUI: fc.stringMatching(/^\d{8}$/),
  CNV: fc.stringMatching(/^\d{8,10}$/),
  CE: fc.stringMatching(/^[A-Z0-9]{9,12}$/),
  CPP: fc.stringMatching(/^[A-Z0-9]{9,12}$/),
  PAS: fc.stringMatching(/^[A-Z0-9]{6,12}$/),
  CI_EXT: fc.stringMatching(/^[A-Z0-9]{4,15}$/),
  NONE: fc.constant(''),
};
const TYPES = Object.keys(NUMBERS) as DocumentType[]; // the keys of the table above
const aDocument = fc
  .constantFrom(...TYPES)
  .chain((documentType) => fc.record({ documentType: fc.constant(documentType), number: NUMBERS[documentType] }));
const isFiller = (number: string) => FILLER_NUMBERS.includes(number);

describe('every type of document', () => {
  it('is accepted as it is, in whatever case and spacing, and stays what it is when read again', () => {
    fc.assert(
      fc.property(aDocument, ({ documentType, number }) => {
        for (const written of [number, number.toLowerCase(), ` ${number} `]) {
          expect(checkDocument(documentType, written)).toMatchObject({ ok: true, value: { documentNumber: number } });
        }
        const once = normaliseDocument(documentType, number).documentNumber;
        expect(normaliseDocument(documentType, once).documentNumber).toBe(once);
      }),
    );
  });

  it('has a key of its own, but for DNI and CUI, which are one', () => {
    fc.assert(
      fc.property(aDocument, fc.constantFrom(...TYPES), ({ documentType, number }, other) => {
        fc.pre(documentType !== 'NONE');
        const isOne = documentType === other || [documentType, other].every((type) => type === 'DNI' || type === 'CUI');
        expect(documentKey(documentType, number) === documentKey(other, number)).toBe(isOne);
      }),
    );
  });
});

describe('a number whose zeros a spreadsheet dropped', () => {
  it('is put right, marked and found again under the whole number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<DocumentType>('DNI', 'CUI'),
        fc.integer({ min: 10_000, max: 9_999_999 }),
        (type, n) => {
          const whole = String(n).padStart(8, '0');
          const { documentNumber, repaired } = normaliseDocument(type, String(n));
          expect([documentNumber, repaired]).toEqual([whole, true]);
          expect(checkDocument(type, String(n))).toMatchObject({
            value: { warnings: isFiller(whole) ? ['DOC_FILLER', 'DOC_REPAIRED'] : ['DOC_REPAIRED'] },
          });
          expect(documentKey(type, `${n}.0`)).toBe(documentKey(type, whole));
          expect(normaliseDocument(type, whole).repaired).toBe(false);
        },
      ),
    );
  });

  it('is never put right where the type has no fixed length', () => {
    fc.assert(
      fc.property(fc.constantFrom<DocumentType>('CNV', 'CE', 'CPP', 'PAS'), fc.integer({ min: 0 }), (type, n) => {
        expect(normaliseDocument(type, String(n))).toMatchObject({ documentNumber: String(n), repaired: false });
      }),
    );
  });
});

describe('numbers typed to get past a form', () => {
  it('are warned of, and no others are', () => {
    const eightDigits = fc.oneof(
      NUMBERS.DNI,
      fc.constantFrom('76543210', '98765432', '01234567', '23456789', '33333333'),
    );
    const isFlat = (digits: string) =>
      new Set(Array.from(digits).map((digit, index) => Number(digit) - index)).size === 1;
    fc.assert(
      fc.property(eightDigits, fc.constantFrom<DocumentType>('DNI', 'CUI'), (number, type) => {
        const mirrored = Array.from(number).toReversed().join('');
        const expected = new Set(number).size === 1 || isFlat(number) || isFlat(mirrored);
        const checked = checkDocument(type, number);
        expect(checked.ok && checked.value.warnings.includes('DOC_FILLER')).toBe(expected);
      }),
    );
    expect(checkDocument('CNV', '12345678')).toMatchObject({ value: { warnings: [] } });
  });
});

describe('a document that lapses', () => {
  it('asks for its renewal in its last 90 days and on its last day, and to be renewed from the day after', () => {
    const on = toDate('2026-05-04');
    const valid = { documentType: 'DNI', documentNumber: '40512377', repaired: false, verified: false } as const;
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const documentExpiry = addDays(on, days);
        const task = documentTask({ ...valid, documentExpiry, birthDate: toDate('1992-02-10') }, on, CEPAL);
        expect(dayNumber(documentExpiry) - dayNumber(on)).toBe(days);
        expect(task).toBe(days < 0 ? 'LAPSED' : days <= 90 ? 'LAPSING' : null);
      }),
    );
  });
});
