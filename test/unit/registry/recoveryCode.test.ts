import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRecoveryCode, readRecoveryCode } from '../../../src/main/backend/registry/recoveryCode';

const aCode = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const typedLoosely = (code: Buffer) =>
  ` ${printRecoveryCode(code).replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'I').toLowerCase()}\n`;

function withOneMistake(code: Buffer, at: number, other: number): string {
  const text = printRecoveryCode(code).replaceAll('-', '');
  const different = ALPHABET.replace(text.charAt(at), '').charAt(other);
  return text.slice(0, at) + different + text.slice(at + 1);
}

describe('the recovery code', () => {
  it('is printed in fourteen groups of four', () => {
    expect(printRecoveryCode(Buffer.alloc(32, 0xa5))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is read back as it was printed', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(readRecoveryCode(printRecoveryCode(code))).toEqual(code);
      }),
    );
  });

  it('is read in lower case, with spaces, and with O and I for 0 and 1', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(readRecoveryCode(typedLoosely(code))).toEqual(code);
      }),
    );
  });

  it('is refused with any one character changed', () => {
    fc.assert(
      fc.property(aCode, fc.nat(55), fc.nat(30), (code, at, other) => {
        expect(readRecoveryCode(withOneMistake(code, at, other))).toBeUndefined();
      }),
    );
  });

  it.each(['', '0', 'U'.repeat(56), '0'.repeat(55), '0'.repeat(57), '☃'.repeat(56)])('is not %j', (text) => {
    expect(readRecoveryCode(text)).toBeUndefined();
  });
});
