import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { checkCharacter } from '@shared/domain/rosters/base32';
import { FORM_SERIAL_BITS, formCodeFor, readFormCode, type FormIdentity } from '@shared/domain/rosters/formCodes';
import { readRowKey, ROW_KEY_BITS, rowKeyFor } from '@shared/domain/rosters/rowKeys';

const anyNumber = fc.integer({ min: 0, max: 2 ** ROW_KEY_BITS - 1 });
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
const replaced = (text: string, place: number, character: string) =>
  `${text.slice(0, place)}${character}${text.slice(place + 1)}`;

describe('row keys', () => {
  it('are R and seven characters, one for each number', () => {
    expect(rowKeyFor(0)).toBe('R0000000');
    expect(rowKeyFor(2 ** ROW_KEY_BITS - 1)).toMatch(/^RZZZZZZ[0-9A-Z]$/);
    fc.assert(
      fc.property(anyNumber, anyNumber, (one, other) => {
        expect(readRowKey(rowKeyFor(one))).toBe(rowKeyFor(one));
        expect(rowKeyFor(one) === rowKeyFor(other)).toBe(one === other);
      }),
    );
  });

  test.each([-1, 2 ** ROW_KEY_BITS, 0.5])('are not made of %d', (number) => {
    expect(() => rowKeyFor(number)).toThrow('not 6 characters');
  });

  it('R2: notice any one wrong character', () => {
    fc.assert(
      fc.property(
        anyNumber,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...ALPHABET),
        (number, place, character) => {
          const key = rowKeyFor(number);
          const damaged = replaced(key, place, character);
          expect(readRowKey(damaged) === undefined).toBe(damaged !== key);
        },
      ),
    );
  });

  it('R2: notice two exchanged characters', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 1, max: 6 }), (number, place) => {
        const key = rowKeyFor(number);
        const swapped = replaced(replaced(key, place, key.charAt(place + 1)), place + 1, key.charAt(place));
        expect(readRowKey(swapped) === undefined).toBe(swapped !== key);
      }),
    );
  });

  it('are read as people type them', () => {
    const key = rowKeyFor(0b00000_00001_00000_00001_00000_00001);
    expect(key).toMatch(/^R010101/);
    expect(readRowKey(` ${key.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(key);
    expect(readRowKey(`${key.slice(0, 4)}-${key.slice(4)}`)).toBe(key);
  });

  test.each(['', 'R', 'X0000000', 'R000000', 'R00000000', 'R000000U', 'R00000Ñ0'])('%j is none', (text) => {
    expect(readRowKey(text)).toBeUndefined();
  });
});

describe('form codes', () => {
  const school: FormIdentity = { kind: 'SCHOOL', period: toPeriod('2026-B3'), facility: '0403691-0', serial: 1234 };
  const post: FormIdentity = { kind: 'HEALTH_POST', period: toPeriod('2026-B3'), facility: '00001234', serial: 0 };

  it('say kind, bimester and facility, and end in a check', () => {
    expect(formCodeFor(school)).toMatch(/^EDU-2026B3-0403691-0-16J[0-9A-Z]$/);
    expect(formCodeFor(post)).toMatch(/^SAL-2026B3-00001234-000[0-9A-Z]$/);
  });

  it('are read back', () => {
    const serial = fc.integer({ min: 0, max: 2 ** FORM_SERIAL_BITS - 1 });
    fc.assert(
      fc.property(fc.constantFrom(school, post), serial, (form, number) => {
        const issued = { ...form, serial: number };
        expect(readFormCode(formCodeFor(issued))).toEqual({ code: formCodeFor(issued), form: issued });
      }),
    );
  });

  it('are read whatever the spaces, the case and the kind of dash', () => {
    for (const form of [school, post]) {
      const code = formCodeFor(form);
      expect(readFormCode(` ${code.toLowerCase().replaceAll('-', ' – ')} `)?.code).toBe(code);
    }
  });

  it('notice a digit of the facility or of the bimester that was changed', () => {
    const code = formCodeFor(school);
    expect(readFormCode(code.replace('0403691', '0403692'))).toBeUndefined();
    expect(readFormCode(code.replace('2026B3', '2026B4'))).toBeUndefined();
    expect(readFormCode(code.replace('EDU', 'SAL'))).toBeUndefined();
    expect(readFormCode(code.slice(0, -1))).toBeUndefined();
    expect(readFormCode('')).toBeUndefined();
  });

  it('are not made for a facility without a proper code', () => {
    expect(() => formCodeFor({ ...school, facility: '403691-0' })).toThrow('no form can be issued to 403691-0');
    expect(() => formCodeFor({ ...school, serial: 2 ** FORM_SERIAL_BITS })).toThrow('not 3 characters');
  });

  it('have a check that weighs every place differently', () => {
    const checks = Array.from({ length: 30 }, (_, place) => checkCharacter(replaced('0'.repeat(30), place, '1')));
    expect(new Set(checks).size).toBe(30);
  });
});
