import { parsePlain, problem, valued, type Cell, type Parsed, type PlainCell } from './parsed';

/**
 * An identifier of so many digits, as text. Spreadsheets take zeros from its left, add `.0` or write 4.0000001E+07;
 * what can be put back for certain in form is, and marked `repaired`: whether it is the right one needs a check digit
 * or a catalogue.
 */
export const parseDigits = (cell: Cell, length: number): Parsed<string> =>
  parsePlain(cell, (plain) => {
    const read = digitsOf(plain);
    if (typeof read === 'string') return problem(read);
    if (read.digits.length > length) return problem('WRONG_LENGTH');
    const isShort = read.digits.length < length;
    return valued(read.digits.padStart(length, '0'), read.isChanged || isShort);
  });

type Digits = { readonly digits: string; readonly isChanged: boolean };

function digitsOf(plain: PlainCell): Digits | 'NOT_DIGITS' | 'DIGITS_LOST' {
  if (typeof plain === 'number') {
    return Number.isSafeInteger(plain) && plain >= 0 ? { digits: String(plain), isChanged: false } : 'NOT_DIGITS';
  }
  if (typeof plain !== 'string') return 'NOT_DIGITS';
  const text = plain.replaceAll(' ', '');
  if (/^\d+$/.test(text)) return { digits: text, isChanged: false };
  const artefact = /^(\d+)[.,]0+$/.exec(text);
  if (artefact) return { digits: artefact[1] ?? '', isChanged: true };
  const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text);
  return scientific ? fromScientific(scientific) : 'NOT_DIGITS';
}

/** Only if it shows as many digits as the number has: 4.00E+07 has lost the rest for good. */
function fromScientific([, first = '', rest = '', exponent = '']: RegExpExecArray): Digits | 'DIGITS_LOST' {
  return rest.length === Number(exponent) ? { digits: first + rest, isChanged: true } : 'DIGITS_LOST';
}
