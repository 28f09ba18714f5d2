import { refuseFile } from './refusal';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Rows and cells may leave out their reference; then each follows the one before. They never go back. */
export function nextRow(reference: string | undefined, before: number, part: string): number {
  const row = reference === undefined ? before + 1 : Number(reference);
  return Number.isInteger(row) && row > before && row <= LAST_ROW ? row : refuseFile('REF', `${part} ${reference}`);
}

export function nextColumn(reference: string | undefined, row: number, before: number, part: string): number {
  const { column, digits } = reference === undefined ? { column: before + 1, digits: row } : split(reference);
  const isNext = column > before && column <= LAST_COLUMN && Number(digits) === row;
  return isNext ? column : refuseFile('REF', `${part} ${reference}`);
}

const LETTERS_AT_MOST = 4;

function split(reference: string) {
  let column = 0;
  let at = 0;
  for (; at < LETTERS_AT_MOST; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return { column, digits: reference.slice(at) };
}
