/*
 * Código de barras of a form code: Code 39 (ISO/IEC 16388), which every scanner reads and whose alphabet is that of form
 * codes. Each character is five bars and four spaces, three of the nine wide; the star opens and closes.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. *';
/** Widths of bar, space, bar … of each character of the alphabet; w is wide. */
const PATTERNS = `nnnwwnwnn wnnwnnnnw nnwwnnnnw wnwwnnnnn nnnwwnnnw wnnwwnnnn nnwwwnnnn nnnwnnwnw wnnwnnwnn nnwwnnwnn
   wnnnnwnnw nnwnnwnnw wnwnnwnnn nnnnwwnnw wnnnwwnnn nnwnwwnnn nnnnnwwnw wnnnnwwnn nnwnnwwnn nnnnwwwnn
   wnnnnnnww nnwnnnnww wnwnnnnwn nnnnwnnww wnnnwnnwn nnwnwnnwn nnnnnnwww wnnnnnwwn nnwnnnwwn nnnnwnwwn
   wwnnnnnnw nwwnnnnnw wwwnnnnnn nwnnwnnnw wwnnwnnnn nwwnwnnnn nwnnnnwnw wwnnnnwnn nwwnnnwnn nwnnwnwnn`.split(/\s+/);

const WIDE = 3;

/** A bar by its first module and its width, in modules; `width`: of the whole code without the quiet zones. */
export type BarCode = {
  readonly width: number;
  readonly bars: readonly { readonly at: number; readonly width: number }[];
};

/** The bars of `text`; undefined where it has a character the alphabet lacks. */
export function barCode(text: string): BarCode | undefined {
  const bars: { at: number; width: number }[] = [];
  let at = 0;
  for (const character of `*${text}*`) {
    const pattern = PATTERNS[ALPHABET.indexOf(character)];
    if (pattern === undefined || (character === '*' && text.includes('*'))) return undefined;
    for (const [place, kind] of pattern.split('').entries()) {
      const width = kind === 'w' ? WIDE : 1;
      if (place % 2 === 0) bars.push({ at, width });
      at += width;
    }
    at += 1; // the gap between two characters
  }
  return { width: at - 1, bars };
}
