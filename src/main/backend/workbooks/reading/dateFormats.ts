import { LIMITS } from './limits';
import { readXml } from './xmlParts';
import type { ZipParts } from './zipParts';

/** For each cell style, by its number: does it show a calendar date? */
export async function readDateStyles(zip: ZipParts, part: string | undefined): Promise<readonly boolean[]> {
  if (part === undefined) return [];
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await readXml(zip, part, {
    open: (name, { numFmtId, formatCode = '' }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), showsDate(formatCode));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles && styles.length < LIMITS.styles) {
        const id = Number(numFmtId ?? 0);
        styles.push(formats.get(id) ?? BUILT_IN_DATES.has(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** ECMA-376 §18.8.30: the numbered formats that show a day, with those of East Asian editions. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

// Hours, minutes or seconds that count on beyond a day.
const ELAPSED: ReadonlySet<string> = new Set(['h', 'hh', 'm', 'mm', 's', 'ss']);
const FORMAT_LENGTH = 255; // Excel's own limit

/**
 * A year or a day in the format, or a month without hours. One pass without regular expressions: a format of 60,000
 * brackets must cost nothing.
 */
export function showsDate(format: string): boolean {
  if (/^(general|standard|est[aá]ndar)$/i.test(format)) return false;
  const letters = new Set<string>();
  const code = format.slice(0, FORMAT_LENGTH).toLowerCase();
  for (let at = 0; at < code.length; at++) {
    const character = code.charAt(at);
    if (character === '"') at = endOf(code, '"', at);
    else if (character === '[') {
      const end = endOf(code, ']', at);
      if (ELAPSED.has(code.slice(at + 1, end))) letters.add(code.charAt(at + 1));
      at = end;
    } else if ('\\_*'.includes(character)) at++;
    else letters.add(character);
  }
  return letters.has('y') || letters.has('d') || (letters.has('m') && !letters.has('h') && !letters.has('s'));
}

function endOf(code: string, closing: string, from: number): number {
  const at = code.indexOf(closing, from + 1);
  return at === -1 ? code.length : at;
}
