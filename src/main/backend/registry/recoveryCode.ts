import { createHash } from 'node:crypto';

/*
 * The printed recovery code: 256 random bits and a checksum of 20, in Crockford's base 32 (no I, L, O, U), 14 groups of
 * four. Who types it may use lower case, O for 0, I or L for 1, and any spaces or dashes.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 32;
const CODE_CHARACTERS = 52;
const CHECK_CHARACTERS = 4;

export function printRecoveryCode(code: Buffer): string {
  const text = toBase32(code) + checksumOf(code);
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** The 32 bytes, or undefined if a character was mistyped. */
export function readRecoveryCode(typed: string): Buffer | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text.length !== CODE_CHARACTERS + CHECK_CHARACTERS) return undefined;
  const code = fromBase32(text.slice(0, CODE_CHARACTERS));
  return code !== undefined && text.endsWith(checksumOf(code)) ? code : undefined;
}

const checksumOf = (code: Buffer) =>
  toBase32(createHash('sha256').update('juntos-recovery-code').update(code).digest()).slice(0, CHECK_CHARACTERS);

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer | undefined {
  const values = text.split('').map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = (bits.slice(0, CODE_BYTES * 8).match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  return bits.slice(CODE_BYTES * 8).includes('1') ? undefined : Buffer.from(bytes);
}
