/** Crockford's base 32: digits and capitals without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;

export function toBase32(value: number, length: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** (BITS * length))
    throw new Error(`not ${length} characters`);
  const digits = Array.from({ length }, (_, place) => Math.floor(value / 2 ** (BITS * (length - 1 - place))) % 32);
  return digits.map(characterOf).join('');
}

export const fromBase32 = (text: string) => valuesOf(text).reduce((number, value) => number * 32 + value, 0);

const characterOf = (value: number) => ALPHABET.charAt(value);

/** As a person types it: lower case, O for 0, I or L for 1. */
export const readable = (text: string) => text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

export const isBase32 = (text: string) => !valuesOf(text).includes(-1);

const valuesOf = (text: string) => text.split('').map((character) => ALPHABET.indexOf(character));

/** Times two in the field of 32 elements (x⁵ + x² + 1). */
const double = (value: number) => (value < 16 ? value << 1 : (value << 1) ^ 0b100101);

/**
 * Carácter de control of up to 30 characters: each place has its own weight, so that any one wrong character and any
 * two exchanged ones are noticed.
 */
export const checkCharacter = (text: string) =>
  characterOf(valuesOf(text).reduce((check, value) => double(check ^ value), 0));
