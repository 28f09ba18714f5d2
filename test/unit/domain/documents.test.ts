import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { IsoDate } from '@shared/domain/calendar';
import { checkCharactersOf, checkDocument, documentKey, isValidOn, normaliseDocument } from '@shared/domain/documents';
import type { DocumentType } from '@shared/domain/households';

const date = (text: string) => text as IsoDate;
const eightDigits = fc.stringMatching(/^\d{8}$/);

describe('check digit of the DNI (domain §2.3)', () => {
  test.each([
    ['10117410', '2', 'G'],
    ['17801146', '0', 'D'],
    ['12345678', '1', 'E'],
    ['01234567', '0', 'D'],
    ['40000000', '5', 'J'],
    ['78901234', '8', 'B'],
    ['00000001', '4', 'I'],
  ])('of %s is %s, on older cards %s', (number, numeric, letter) => {
    expect(checkCharactersOf(number)).toEqual({ numeric, letter });
    expect(checkDocument('DNI', `${number}-${numeric}`)).toMatchObject({ ok: true, value: { documentNumber: number } });
    expect(checkDocument('DNI', `${number}${letter}`)).toMatchObject({ ok: true, value: { documentNumber: number } });
  });

  it('refuses 10117410-3', () => {
    expect(checkDocument('DNI', '10117410-3')).toEqual({ ok: false, problem: 'DOC_CHECK_DIGIT' });
  });

  it('agrees with the other formulation for every number', () => {
    fc.assert(
      fc.property(eightDigits, (number) => {
        const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((s, weight, i) => s + weight * Number(number[i]), 0);
        const k = (11 - (sum % 11)) % 11;
        expect(checkCharactersOf(number)).toEqual({
          numeric: String([6, 7, 8, 9, 0, 1, 1, 2, 3, 4, 5][k]),
          letter: 'KABCDEFGHIJ'.charAt(k),
        });
      }),
    );
  });

  it('accepts exactly one digit and one letter for each number', () => {
    fc.assert(
      fc.property(eightDigits, (number) => {
        const accepted = '0123456789ABCDEFGHIJK'.split('').filter((c) => checkDocument('DNI', number + c).ok);
        expect(accepted.toSorted()).toEqual(Object.values(checkCharactersOf(number)).toSorted());
      }),
    );
  });
});

describe('form of a document', () => {
  test.each<[DocumentType, string]>([
    ['DNI', '40512377'],
    ['CUI', '90512377'],
    ['CNV', '12345670'],
    ['CNV', '1234567890'],
    ['CE', '001234567'],
    ['CE', '001234567ABC'],
    ['CPP', '123456789'],
    ['PAS', 'AB1234'],
    ['PAS', 'AB1234567890'],
    ['CI_EXT', 'V-12.345.678'],
    ['NONE', ''],
  ])('accepts %s %s', (documentType, number) => {
    expect(checkDocument(documentType, number).ok).toBe(true);
  });

  test.each<[DocumentType, string]>([
    ['DNI', '4051'],
    ['DNI', '4051237700'],
    ['DNI', '4051237X'],
    ['DNI', 'nan'],
    ['DNI', '4,05E+07'],
    ['CNV', '1234567'],
    ['CNV', '12345678901'],
    ['CE', '12345678'],
    ['CE', '1234567890123'],
    ['PAS', 'AB123'],
    ['PAS', 'AB12345678901'],
    ['NONE', '40512377'],
  ])('refuses %s %s', (documentType, number) => {
    expect(checkDocument(documentType, number)).toEqual({ ok: false, problem: 'DOC_FORMAT' });
  });

  it('says that the number is missing, not that it is wrong', () => {
    expect(checkDocument('DNI', '  ')).toEqual({ ok: false, problem: 'DOC_MISSING' });
  });

  test.each(['00000000', '11111111', '12345678', '87654321'])('warns of the filler %s', (number) => {
    expect(checkDocument('DNI', number)).toEqual({
      ok: true,
      value: { documentNumber: number, warnings: ['DOC_FILLER'] },
    });
  });

  it('takes an ordinary number without remark', () => {
    expect(checkDocument('DNI', '40512377')).toEqual({ ok: true, value: { documentNumber: '40512377', warnings: [] } });
  });

  it('gives back the zeros a spreadsheet dropped, and says so', () => {
    expect(checkDocument('DNI', '123457')).toEqual({
      ok: true,
      value: { documentNumber: '00123457', warnings: ['DOC_REPAIRED'] },
    });
    expect(normaliseDocument('DNI', '1234567-0')).toEqual({
      documentNumber: '01234567',
      checkCharacter: '0',
      repaired: true,
    });
    expect(normaliseDocument('DNI', '40512377.0').documentNumber).toBe('40512377');
  });

  it('never pads fewer than five digits', () => {
    expect(checkDocument('DNI', '1234').ok).toBe(false);
    expect(checkDocument('DNI', '12345').ok).toBe(true);
  });
});

describe('one person, one key', () => {
  it('keeps DNI and CUI in one space', () => {
    expect(documentKey('CUI', '90512377')).toBe(documentKey('DNI', '90512377-4'));
    expect(documentKey('DNI', '123457')).toBe(documentKey('DNI', '00123457'));
  });

  it('keeps other types apart', () => {
    expect(documentKey('CNV', '90512377')).not.toBe(documentKey('DNI', '90512377'));
    expect(documentKey('CE', '001234567')).not.toBe(documentKey('CPP', '001234567'));
  });

  it('is empty where there is no document', () => {
    expect(documentKey('NONE', '')).toBe('');
    expect(documentKey('DNI', ' ')).toBe('');
  });
});

describe('validity on a date', () => {
  const document = { documentExpiry: date('2026-05-10') };

  it('counts the last day', () => {
    expect(isValidOn(document, date('2026-05-10')).valid).toBe(true);
    expect(isValidOn(document, date('2026-05-11')).valid).toBe(false);
  });

  it('takes a blank expiry for valid, and tells', () => {
    expect(isValidOn({ documentExpiry: null }, date('2026-05-10'))).toEqual({ valid: true, expiryKnown: false });
  });
});
