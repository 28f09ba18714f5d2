import { checkCharacter, isBase32, readable, toBase32 } from './base32';

declare const rowKey: unique symbol;
/** Clave de fila: `R` and 7 characters, the last a check; fixed per person, facility and bimester (decisions R18). */
export type RowKey = string & { readonly [rowKey]: true };

export const ROW_KEY_BITS = 30;
const CHARACTERS = 6;

/** The key of a number of 30 bits, drawn at random by who issues the row. */
export function rowKeyFor(number: number): RowKey {
  const body = toBase32(number, CHARACTERS);
  return `R${body}${checkCharacter(body)}` as RowKey;
}

/** The key a cell means; undefined where it fails its check character (decisions R2). */
export function readRowKey(text: string): RowKey | undefined {
  const typed = readable(text.replace(/[\s-]/g, ''));
  const body = typed.slice(1, -1);
  const fits = typed.startsWith('R') && body.length === CHARACTERS && isBase32(body);
  return fits && typed.endsWith(checkCharacter(body)) ? (typed as RowKey) : undefined;
}
